package org.gitqms.ledger.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gitqms.ledger.legacy.StoreBuilder.line;
import static org.gitqms.ledger.legacy.StoreBuilder.route;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentPlanTest {

  @TempDir Path dir;
  private StoreBuilder store;

  @BeforeEach
  void aStore() {
    store = StoreBuilder.complete(dir);
  }

  @Test
  void an_archived_version_is_the_content_of_its_last_checkin_and_the_earlier_ones_are_unknown()
      throws LegacyStoreException {
    List<LegacyEntry> entries = entriesOf("CR-001");
    assertThat(entries.get(0).content()).isEqualTo(LegacyContent.UNKNOWN);
    assertThat(entries.get(1).content()).isEqualTo(known(".archive/CR/CR-001/CR-001-v0.1.md"));
    assertThat(entries.get(2).content()).isEqualTo(LegacyContent.UNCHANGED);
  }

  @Test
  void the_current_file_is_the_content_of_the_last_checkin_and_a_draft_comes_first()
      throws LegacyStoreException {
    assertThat(lastCheckin().content()).isEqualTo(known("CR/CR-001/CR-001.md"));
    store.file("CR/CR-001/CR-001-draft.md", "# newer");
    assertThat(lastCheckin().content()).isEqualTo(known("CR/CR-001/CR-001-draft.md"));
    assertThat(store.read().unexplained())
        .extracting(u -> u.file().path())
        .containsExactly("CR/CR-001/CR-001.md");
  }

  @Test
  void the_first_entry_of_a_trail_bears_content_even_if_it_created_nothing()
      throws LegacyStoreException {
    String sop = ".audit/SOP/SOP-001.jsonl";
    String first = route("2026-01-04T10:00:00+00:00", "ROUTE_REVIEW", "system", "1.0", "REVIEW");
    store.file(sop, first);
    assertThat(entriesOf("SOP-001").get(0).content())
        .isEqualTo(known(".archive/SOP/SOP-001-v1.0.md"));
    store.delete(".archive/SOP/SOP-001-v1.0.md");
    assertThat(entriesOf("SOP-001").get(0).content()).isEqualTo(known("SOP/SOP-001.md"));
    store.file(sop, first, line("2026-01-04T10:00:00+00:00", "CHECKIN", "ann", "1.1"));
    assertThat(entriesOf("SOP-001").get(0).content()).isEqualTo(LegacyContent.UNKNOWN);
  }

  @Test
  void files_with_bytes_of_no_entry_are_listed_with_a_reason() throws LegacyStoreException {
    store.file(".archive/CR/CR-001/CR-001-v7.3.md", "# of nowhere");
    store.file(".archive/CR/CR-001/CR-001-v1.0.md", "# edited in secret");
    store.file(".archive/CR/CR-001/CR-001-v1.1.md", "# archived");
    assertThat(store.read().unexplained())
        .extracting(u -> u.documentId(), u -> u.file().path(), u -> u.reason())
        .containsExactly(
            tuple(
                "CR-001",
                ".archive/CR/CR-001/CR-001-v1.0.md",
                "no entry wrote version 1.0, and its text is that of no version that was written"),
            tuple(
                "CR-001",
                ".archive/CR/CR-001/CR-001-v7.3.md",
                "the trail has no entry of version 7.3"),
            tuple(
                "CR-001",
                "CR/CR-001/CR-001.md",
                "the current file differs from every content the trail accounts for"));
    assertThat(new String(store.read().unexplained().get(1).file().bytes(), StandardCharsets.UTF_8))
        .isEqualTo("# of nowhere\n");
  }

  @Test
  void an_archived_copy_of_a_known_content_is_explained() throws LegacyStoreException {
    assertThat(store.read().unexplained()).isEmpty();
  }

  @Test
  void a_retired_document_needs_no_current_file() throws LegacyStoreException {
    store.file(
        ".audit/SOP/SOP-001.jsonl",
        line("2026-01-05T10:00:00+00:00", "CREATE", "ann", "0.1", "'title':'How to'"),
        line("2026-01-05T10:05:30+00:00", "RETIRE", "qa", "1.0"));
    store.meta("SOP", "SOP-001", "1.0", "RETIRED", false).delete("SOP/SOP-001.md");
    assertThat(entriesOf("SOP-001").get(0).content())
        .isEqualTo(known(".archive/SOP/SOP-001-v0.1.md"));
  }

  @Test
  void archives_may_lie_flat_or_nested() throws LegacyStoreException {
    store.delete(".archive/CR/CR-001/CR-001-v0.1.md");
    store.file(".archive/CR/CR-001-v0.1.md", "# plan");
    assertThat(entriesOf("CR-001").get(1).content()).isEqualTo(known(".archive/CR/CR-001-v0.1.md"));
  }

  private List<LegacyEntry> entriesOf(String document) throws LegacyStoreException {
    return store.read().entries().stream().filter(e -> e.documentId().equals(document)).toList();
  }

  private LegacyEntry lastCheckin() throws LegacyStoreException {
    List<LegacyEntry> checkins =
        entriesOf("CR-001").stream().filter(e -> e.kind() == EntryKind.CHECKIN).toList();
    return checkins.get(checkins.size() - 1);
  }

  private LegacyContent known(String path) {
    byte[] bytes = store.text(path).getBytes(StandardCharsets.UTF_8);
    return new LegacyContent.Known(LegacyFile.of(path, bytes));
  }
}
