package org.gitqms.ledger.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gitqms.ledger.legacy.StoreBuilder.line;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores in which parts of a document are missing, and the telling of many errors at once. */
class IncompleteStoreTest {

  private static final String TRAIL = ".audit/CR/CR-001.jsonl";
  private static final String META = ".meta/CR/CR-001.json";

  @TempDir Path dir;
  private StoreBuilder store;

  @BeforeEach
  void aStore() {
    store = StoreBuilder.complete(dir);
  }

  @Test
  void a_trail_without_a_record() {
    store.delete(META);
    Refusal.of(dir).is(TRAIL + ":1:1 CR-001 has a trail but no record");
  }

  @Test
  void a_record_without_a_trail() {
    store.delete(TRAIL);
    Refusal.of(dir).is(META + ":1:1 CR-001 has a record but no trail");
  }

  @Test
  void a_document_with_neither() {
    store.file("SOP/SOP-002.md", "x");
    Refusal.of(dir).is("SOP/SOP-002.md:1:1 SOP-002 has neither a trail nor a record");
  }

  @Test
  void a_record_and_a_trail_without_a_document() {
    store.delete("CR/CR-001/CR-001.md");
    Refusal.of(dir).is(META + ":1:1 CR-001 is CLOSED, but its text is missing");
  }

  @Test
  void a_child_without_its_parent() {
    store.file(
        ".audit/VAR/CR-002-VAR-001.jsonl",
        line("2026-01-05T10:00:00+00:00", "CREATE", "ann", "0.1", "'title':'Odd'"));
    store.meta("VAR", "CR-002-VAR-001", "0.1", "DRAFT", true);
    store.file("CR/CR-002/CR-002-VAR-001-draft.md", "# odd");
    Refusal.of(dir).is(".audit/VAR/CR-002-VAR-001.jsonl:1:1 its parent CR-002 is not in the store");
  }

  @Test
  void a_missing_archive() {
    store.delete(".archive/CR/CR-001/CR-001-v0.1.md");
    Refusal refusal = Refusal.of(dir);
    refusal.is(
        TRAIL
            + ":2:1 missing archive: this is the last entry that wrote version 0.1 of CR-001, and"
            + " the store holds no CR-001-v0.1.md");
    assertThat(refusal.findings().get(0).fix())
        .isEqualTo("restore .archive/CR/CR-001/CR-001-v0.1.md from a backup");
  }

  @Test
  void a_retired_document_whose_last_content_is_nowhere() {
    store.meta("SOP", "SOP-001", "2.0", "RETIRED", false).delete("SOP/SOP-001.md");
    Refusal.of(dir)
        .is(
            ".audit/SOP/SOP-001.jsonl:4:1 missing archive: this is the last entry that wrote"
                + " version 1.1 of SOP-001, and the store holds no SOP-001-v1.1.md");
  }

  @Test
  void all_errors_are_told_in_one_run_sorted_by_place() {
    store.file("zzz.txt", "x");
    store.delete(".archive/SOP/SOP-001-v0.1.md");
    store.replaceLine(TRAIL, 3, "{");
    store.replaceLine(TRAIL, 7, "[]");
    store.replace(META, "CLOSED", "OPEN");
    assertThat(Refusal.of(dir).messages())
        .extracting(message -> message.substring(0, message.indexOf(' ')))
        .containsExactly(
            TRAIL + ":3:2",
            TRAIL + ":7:1",
            ".audit/SOP/SOP-001.jsonl:1:1",
            META + ":5:13",
            "zzz.txt:1:1");
  }

  @Test
  void no_more_than_fifty_errors_are_listed_but_all_are_counted() {
    store.bytes(TRAIL, "\n".repeat(70).getBytes(StandardCharsets.UTF_8));
    LegacyStoreException e = catchThrowableOfType(LegacyStoreException.class, () -> store.read());
    assertThat(e.findings()).hasSize(50);
    assertThat(e.total()).isEqualTo(70);
    assertThat(e).hasMessage("the store cannot be imported, errors: 70, listed: the first 50");
  }
}
