package org.gitqms.ledger.legacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gitqms.ledger.legacy.StoreBuilder.line;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.finding.Verification;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import makes of a store, as git tells it. */
class LegacyImportTest {

  private static final String CR = ".audit/CR/CR-001.jsonl";
  private static final String SOP = ".audit/SOP/SOP-001.jsonl";
  private static final String TEMPLATE = ".audit/TEMPLATE/TEMPLATE-CR.jsonl";

  @TempDir Path dir;
  private Workbench bench = new Workbench(Path.of(""));
  private StoreBuilder store = new StoreBuilder(Path.of(""));

  @BeforeEach
  void aStore() {
    bench = new Workbench(dir);
    store = bench.completeStore();
  }

  @Test
  void genesis_names_the_digest_of_the_store() throws Exception {
    Imported repo = bench.imported();
    Imported.Logged first = repo.log().get(0);
    assertThat(first.id()).isEqualTo(repo.result().genesis());
    assertThat(first.trailer("QMS-Event")).isEqualTo("genesis");
    assertThat(first.trailer("QMS-Store")).isEqualTo(store.read().digest());
  }

  @Test
  void adoption_is_the_last_commit_and_restates_digest_and_counts() throws Exception {
    Imported repo = bench.imported();
    List<Imported.Logged> log = repo.log();
    Imported.Logged last = log.get(log.size() - 1);
    assertThat(last.id()).isEqualTo(repo.result().tip());
    assertThat(last.trailer("QMS-Event")).isEqualTo("adopt");
    assertThat(last.trailer("QMS-Store")).isEqualTo(store.read().digest());
    assertThat(last.trailer("QMS-Counts")).isEqualTo("28 events, 34 lines, 3 documents");
    assertThat(log).hasSize(30);
  }

  @Test
  @Verifies("REQ-IMPORT-001")
  void every_line_of_every_trail_stands_in_exactly_one_source_trailer() throws Exception {
    List<String> lines = new ArrayList<>();
    for (String trail : List.of(CR, SOP, TEMPLATE)) {
      for (int line = 1; line <= store.text(trail).lines().count(); line++) {
        lines.add(trail + ":" + line);
      }
    }
    assertThat(bench.imported().log())
        .flatExtracting(Imported.Logged::sources)
        .containsExactlyInAnyOrderElementsOf(lines);
  }

  @Test
  void commits_come_in_the_order_of_instant_then_path_then_line() throws Exception {
    List<String> order =
        store.read().entries().stream().map(e -> e.trail() + ":" + e.firstLine()).toList();
    assertThat(bench.imported().log().stream().filter(c -> !c.sources().isEmpty()))
        .extracting(c -> c.sources().get(0))
        .containsExactlyElementsOf(order)
        .startsWith(CR + ":1", SOP + ":1", TEMPLATE + ":1", CR + ":2")
        .endsWith(SOP + ":5");
  }

  @Test
  void the_author_is_the_historic_name_with_the_historic_date_and_zone() throws Exception {
    store.replaceLine(SOP, 3, line("2026-01-06T06:30:00-03:30", "CHECKOUT", "Ann_B.c", "1.1"));
    Imported repo = bench.imported();
    assertThat(repo.of(CR + ":5").author()).isEqualTo("qa <qa@legacy.invalid>");
    assertThat(repo.of(CR + ":5").authored()).isEqualTo("2026-01-05T10:03:00+00:00");
    assertThat(repo.of(SOP + ":3").author()).isEqualTo("Ann_B.c <Ann_B.c@legacy.invalid>");
    assertThat(repo.of(SOP + ":3").authored()).isEqualTo("2026-01-06T06:30:00-03:30");
    assertThat(repo.of(TEMPLATE + ":1").authored()).isEqualTo("2026-01-05T11:00:30+01:00");
  }

  @Test
  void the_committer_is_the_importer_at_the_date_of_the_last_entry() throws Exception {
    assertThat(bench.imported().log())
        .allMatch(c -> c.committer().equals("Importer <importer@legacy.invalid>"))
        .allMatch(c -> c.committed().equals("2026-01-06T12:00:00+00:00"));
  }

  @Test
  void what_an_entry_says_stands_in_its_commit() throws Exception {
    Imported.Logged review = bench.imported().of(CR + ":5");
    assertThat(review.message())
        .isEqualTo(
            """
            qms: import REVIEW CR-001, 0.1

            two
            lines

            QMS-Event: import
            QMS-Document: CR-001
            QMS-Actor: importer
            QMS-Transition: IN_PRE_REVIEW -> PRE_REVIEWED
            QMS-Version: 0.1
            QMS-Content: %s
            QMS-Outcome: recommend
            QMS-Entry: REVIEW
            QMS-Stated: IN_PRE_REVIEW -> PRE_REVIEWED
            QMS-Source: .audit/CR/CR-001.jsonl:5
            QMS-Source: .audit/CR/CR-001.jsonl:6
            """
                .formatted("sha256:" + Sha256.hex("# plan\n".getBytes(UTF_8)))
                .strip());
  }

  @Test
  @Verifies("REQ-IMPORT-005")
  void the_same_store_people_key_and_date_give_the_same_ids() throws Exception {
    ImportPeople people = ImportPeople.onlyImporter(Workbench.KEY.publicKey());
    Imported first = bench.imported(bench.made().resolve("a"), people);
    Imported second = bench.imported(bench.made().resolve("b"), people);
    assertThat(second.result()).isEqualTo(first.result());
    assertThat(second.log()).isEqualTo(first.log());
  }

  @Test
  void git_finds_nothing_wrong_and_the_work_tree_is_clean() throws Exception {
    Imported repo = bench.imported();
    assertThat(repo.git().run("fsck", "--strict", "--full").exit()).isZero();
    assertThat(repo.git().output("status", "--porcelain", "--ignored")).isEmpty();
    assertThat(repo.git().output("rev-parse", "HEAD").strip()).isEqualTo(repo.result().tip());
  }

  @Test
  void git_believes_every_signature() throws Exception {
    Imported repo = bench.imported();
    Path allowed = dir.resolve("allowed_signers");
    Files.writeString(allowed, "importer@legacy.invalid " + Workbench.KEY.publicKey() + "\n");
    assertThat(
            repo.git()
                .configured("gpg.ssh.allowedSignersFile", allowed.toString())
                .output("log", "--format=%G?")
                .lines())
        .hasSize(30)
        .containsOnly("G");
  }

  @Test
  void it_verifies_from_its_pinned_genesis() throws Exception {
    Verification verification = bench.imported().verified();
    assertThat(verification.accepted()).isTrue();
    assertThat(verification.trust().pinned()).isTrue();
    assertThat(verification.scope().commits()).isEqualTo(30);
    assertThat(verification.findings())
        .extracting(Finding::severity)
        .containsOnly(Severity.HISTORICAL);
  }

  @Test
  void records_that_agree_with_the_store_are_not_listed() throws Exception {
    store.replace(
        ".meta/TEMPLATE/TEMPLATE-CR.json",
        "\"responsible_user\": null",
        "\"responsible_user\": \"ann\"");
    assertThat(bench.imported().result().differences()).isEmpty();
  }

  @Test
  void a_record_counts_the_entries_it_came_from() throws Exception {
    Imported repo = bench.imported();
    assertThat(repo.record(repo.of(SOP + ":1").id(), "SOP-001").events()).isEqualTo(1);
    assertThat(repo.record("main", "SOP-001").events()).isEqualTo(5);
  }

  @Test
  @Verifies("REQ-IMPORT-006")
  void each_disagreement_in_status_version_or_owner_is_listed() throws Exception {
    store.replace(".meta/CR/CR-001.json", "CLOSED", "IN_EXECUTION");
    store.replace(".meta/SOP/SOP-001.json", "\"2.0\"", "\"3.0\"");
    store.replace(
        ".meta/TEMPLATE/TEMPLATE-CR.json",
        "\"responsible_user\": null",
        "\"responsible_user\": \"bob\"");
    assertThat(bench.imported().result().differences())
        .containsExactly(
            ".meta/CR/CR-001.json CR-001 status: its trail leads to CLOSED, its record says"
                + " IN_EXECUTION",
            ".meta/SOP/SOP-001.json SOP-001 version: its trail leads to 2.0, its record says 3.0",
            ".meta/TEMPLATE/TEMPLATE-CR.json TEMPLATE-CR owner: its trail leads to ann, its record"
                + " says bob");
  }

  @Test
  void what_was_counted_is_told() throws Exception {
    LegacyImport.Result result = bench.imported().result();
    assertThat(result.entries()).isEqualTo(28);
    assertThat(result.lines()).isEqualTo(34);
    assertThat(result.documents()).isEqualTo(3);
    assertThat(result.unexplained()).isEmpty();
  }
}
