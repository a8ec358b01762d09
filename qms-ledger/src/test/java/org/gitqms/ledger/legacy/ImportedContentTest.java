package org.gitqms.ledger.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gitqms.ledger.legacy.StoreBuilder.line;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts of a store stand in the commits of the entries that brought them, byte for byte. */
class ImportedContentTest {

  private static final String CR = ".audit/CR/CR-001.jsonl";
  private static final String SOP = ".audit/SOP/SOP-001.jsonl";
  private static final String DRAFT = "QMS/CR/CR-001/CR-001.draft.md";
  private static final String TEXT = "QMS/CR/CR-001/CR-001.md";

  @TempDir Path dir;
  private Workbench bench = new Workbench(Path.of(""));
  private StoreBuilder store = new StoreBuilder(Path.of(""));

  @BeforeEach
  void aStore() {
    bench = new Workbench(dir);
    store = bench.completeStore();
  }

  @Test
  void an_archived_version_is_what_the_last_checkin_of_it_brought() throws Exception {
    Imported repo = bench.imported();
    String checkin = repo.of(CR + ":2").id();
    assertThat(repo.blob(checkin, DRAFT))
        .isEqualTo(repo.blob(store.path(".archive/CR/CR-001/CR-001-v0.1.md")));
    assertThat(repo.of(CR + ":2").trailer("QMS-Content"))
        .isEqualTo("sha256:" + sha256(".archive/CR/CR-001/CR-001-v0.1.md"));
  }

  @Test
  void the_current_file_is_what_the_last_checkin_brought() throws Exception {
    Imported repo = bench.imported();
    assertThat(repo.blob(repo.of(CR + ":20").id(), TEXT))
        .isEqualTo(repo.blob(store.path("CR/CR-001/CR-001.md")));
    assertThat(repo.blob("main", TEXT)).isEqualTo(repo.blob(store.path("CR/CR-001/CR-001.md")));
  }

  @Test
  void a_creation_whose_text_was_overwritten_is_unknown_and_brings_no_file() throws Exception {
    Imported repo = bench.imported();
    Imported.Logged creation = repo.of(CR + ":1");
    assertThat(creation.trailer("QMS-Content")).isEqualTo("unknown");
    assertThat(repo.paths(creation.id())).doesNotContain(DRAFT, TEXT);
  }

  @Test
  void a_checkin_whose_text_was_overwritten_is_unknown_and_keeps_the_text_known_before()
      throws Exception {
    Imported repo = bench.imported();
    Imported.Logged checkin = repo.of(CR + ":14");
    assertThat(checkin.trailer("QMS-Content")).isEqualTo("unknown");
    assertThat(repo.blob(checkin.id(), TEXT))
        .isEqualTo(repo.blob(store.path(".archive/CR/CR-001/CR-001-v0.1.md")));
  }

  @Test
  void an_unknown_text_is_a_historical_finding_of_its_commit() throws Exception {
    Imported repo = bench.imported();
    assertThat(repo.verified().findings())
        .filteredOn(f -> f.rule().value().equals("QMS-257"))
        .extracting(f -> f.commit().orElseThrow())
        .containsExactly(repo.of(CR + ":1").id(), repo.of(CR + ":14").id());
  }

  @Test
  void a_draft_becomes_the_document_once_it_is_pre_approved_and_not_before() throws Exception {
    Imported repo = bench.imported();
    assertThat(repo.paths(repo.of(CR + ":8").id())).contains(DRAFT).doesNotContain(TEXT);
    assertThat(repo.paths(repo.of(CR + ":9").id())).contains(TEXT).doesNotContain(DRAFT);
  }

  @Test
  void a_revision_stands_beside_what_is_in_force_until_it_is_effective() throws Exception {
    Imported repo = bench.imported();
    String revising = repo.of(SOP + ":4").id();
    assertThat(repo.blob(revising, "QMS/SOP/SOP-001.md"))
        .isEqualTo(repo.blob(store.path(".archive/SOP/SOP-001-v1.0.md")));
    assertThat(repo.blob(revising, "QMS/SOP/SOP-001.draft.md"))
        .isEqualTo(repo.blob(store.path("SOP/SOP-001.md")));
    String effective = repo.of(SOP + ":5").id();
    assertThat(repo.blob(effective, "QMS/SOP/SOP-001.md"))
        .isEqualTo(repo.blob(store.path("SOP/SOP-001.md")));
    assertThat(repo.paths(effective)).doesNotContain("QMS/SOP/SOP-001.draft.md");
  }

  @Test
  void bytes_are_not_made_over_whatever_they_are() throws Exception {
    String text = "---\r\ntitle: \"x\"\r\n---\r\n\u202e no line end, \u00e9 and e\u0301, tabs\t";
    store.bytes("SOP/SOP-001.md", text.getBytes(StandardCharsets.UTF_8));
    Imported repo = bench.imported();
    assertThat(repo.blob("main", "QMS/SOP/SOP-001.md"))
        .isEqualTo(repo.blob(store.path("SOP/SOP-001.md")));
    assertThat(repo.folder().resolve("QMS/SOP/SOP-001.md"))
        .hasSameBinaryContentAs(store.path("SOP/SOP-001.md"));
    assertThat(repo.verified().accepted()).isTrue();
  }

  @Test
  void an_empty_document_is_a_text_too() throws Exception {
    store.bytes("SOP/SOP-001.md", new byte[0]);
    Imported repo = bench.imported();
    assertThat(repo.blob("main", "QMS/SOP/SOP-001.md"))
        .isEqualTo(repo.blob(store.path("SOP/SOP-001.md")));
  }

  @Test
  @Verifies("REQ-IMPORT-006")
  void files_that_no_line_explains_are_kept_from_genesis_on() throws Exception {
    store.file(".archive/CR/CR-001/CR-001-v7.3.md", "# of nowhere", "\u00fc");
    store.bytes(".archive/SOP/SOP-001-v9.9.md", "no line end".getBytes(StandardCharsets.UTF_8));
    Imported repo = bench.imported();
    for (String path :
        List.of(".archive/CR/CR-001/CR-001-v7.3.md", ".archive/SOP/SOP-001-v9.9.md")) {
      String kept = repo.blob(store.path(path));
      assertThat(repo.blob(repo.result().genesis(), "QMS/.imported/" + path)).isEqualTo(kept);
      assertThat(repo.blob("main", "QMS/.imported/" + path)).isEqualTo(kept);
    }
    assertThat(repo.result().unexplained()).hasSize(2);
    assertThat(repo.verified().accepted()).isTrue();
  }

  @Test
  void a_retired_document_has_a_record_and_no_text() throws Exception {
    store.file(
        SOP,
        line("2026-01-05T10:00:00+00:00", "CREATE", "ann", "0.1", "'title':'How to'"),
        line("2026-01-05T10:05:30+00:00", "EFFECTIVE", "qa", "1.0", "'from_version':'0.1'"),
        line("2026-01-05T10:06:30+00:00", "RETIRE", "qa", "1.0"));
    store.meta("SOP", "SOP-001", "1.0", "RETIRED", false).delete("SOP/SOP-001.md");
    Imported repo = bench.imported();
    assertThat(repo.record("main", "SOP-001").status().name()).isEqualTo("RETIRED");
    assertThat(repo.paths("main"))
        .noneMatch(path -> path.startsWith("QMS/SOP/"))
        .contains("QMS/.records/SOP-001.json");
    assertThat(repo.verified().accepted()).isTrue();
  }

  private String sha256(String path) {
    return Sha256.hex(store.text(path).getBytes(StandardCharsets.UTF_8));
  }
}
