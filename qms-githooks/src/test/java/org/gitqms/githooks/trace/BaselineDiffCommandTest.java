package org.gitqms.githooks.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.githooks.Bench;
import org.gitqms.githooks.CommandRun;
import org.gitqms.githooks.Seat;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.result.TestResult;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.Qualification;
import org.gitqms.testkit.TestLedger;
import org.gitqms.testkit.TreeFingerprint;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineDiffCommandTest {

  private static final String RS = "SDLC-ABC-RS";

  @TempDir private Path dir;
  private Bench bench;
  private TestLedger ledger;
  private String before;
  private String after;

  /** One system that is qualified, changed, and qualified again. */
  @BeforeEach
  void qualify() {
    Person ci = Person.ci("ci", "Build server");
    bench =
        Bench.in(
            dir,
            setup ->
                setup
                    .templatesOf("RS", "RTM", "CR")
                    .people(List.of(ci))
                    .policyFile("systems.yml", "ledger: main\nnamespaces: [ABC]\nsystems: []\n"));
    ledger = bench.ledger();
    Qualification system = Qualification.of(ledger, ci, "ABC").qualify(ledger.tip());
    before = ledger.tip().name();
    revise();
    ObjectId second = ledger.tip();
    system
        .attest(
            second,
            List.of(
                new TestResult("a.Test", "REQ-ABC-001", Outcome.FAILED),
                new TestResult("a.Test", "REQ-ABC-003", Outcome.PASSED)))
        .name(second.name());
    after = ledger.tip().name();
  }

  @AfterEach
  void leave() {
    bench.close();
  }

  /** Rewords a requirement, and leaves a draft of the next revision behind. */
  private void revise() {
    ledger.by(bench.cast().init()).checkout(RS);
    ledger
        .by(bench.cast().init())
        .checkin(
            RS,
            text()
                .replaceAll("(\\| REQ-ABC-001 \\|) as described \\|", "$1 It must lock |")
                .replace("First draft", "CR-001: It must lock"));
    ledger.lead(RS, Status.EFFECTIVE);
    ledger.by(bench.cast().init()).checkout(RS);
    ledger.by(bench.cast().init()).checkin(RS, text().replace("It must lock", "It need not"));
  }

  private String text() {
    DocumentRecord record = ledger.record(RS);
    return new String(
        ledger.snapshot().workingContent(record).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  private Seat ines() {
    return bench.seat(bench.cast().init());
  }

  @Test
  @Verifies("REQ-REL-003")
  void what_is_in_force_at_two_commits_is_compared_by_meaning() {
    Seat ines = ines();
    ines.git().output("tag", "v1", before);
    assertThat(ines.reads("baseline", "diff", "v1", after))
        .startsWith("v1 (" + before.substring(0, 12) + ") -> " + after)
        .contains("\nSDLC-ABC-RS  1.0 -> 2.0\n  matrix: SDLC-ABC-RTM 1.0 -> 2.0\n")
        .contains("requirements: 1 changed, 1 as before\n  changed   REQ-ABC-001\n")
        .contains("      requirement\n        was: as described\n        now: It must lock\n")
        .contains("compared: evidence, of 1 attempt at ")
        .contains("gained    unit: a.Test.REQ-ABC-003  passed\n")
        .contains("lost      unit: a.Test.REQ-ABC-002  was passed\n")
        .contains("outcome   unit: a.Test.REQ-ABC-001  passed -> failed\n")
        .contains("Documents\n  SDLC-ABC-RS  1.0 -> 2.0\n  SDLC-ABC-RTM  1.0 -> 2.0\n")
        .doesNotContain("It need not")
        .endsWith("\ndifferences: 1 requirement, 3 tests, 2 documents\n");
  }

  @Test
  void the_other_way_round_it_tells_the_opposite() {
    assertThat(ines().reads("baseline", "diff", after, before))
        .contains("SDLC-ABC-RS  2.0 -> 1.0")
        .contains("gained    unit: a.Test.REQ-ABC-002  passed\n");
  }

  @Test
  void one_and_the_same_commit_does_not_differ_and_that_is_said() {
    assertThat(ines().reads("baseline", "diff", "main", "HEAD")).endsWith("\n\nnothing differs\n");
  }

  @Test
  void a_bare_repository_is_read_too_and_the_ledger_branch_is_the_default() throws Exception {
    TreeFingerprint untouched = TreeFingerprint.withTimes(ledger.folder());
    CommandRun run =
        CommandRun.of("-C", ledger.folder(), "baseline", "diff", before, "--format", "json");
    assertThat(run.succeeds().out())
        .startsWith("{\n  \"schemaVersion\": 1,\n")
        .contains("\"revision\": \"main\",\n    \"commit\": \"" + after + "\"")
        .contains("\"comparedBy\": \"evidence\"");
    assertThat(TreeFingerprint.withTimes(ledger.folder())).isEqualTo(untouched);
  }

  @Test
  void a_side_that_cannot_be_read_is_no_result() {
    Seat ines = ines();
    ines.refuses(2, "name a branch, a tag or an id", "baseline", "diff", "nowhere", "main");
    ines.refuses(2, "name a branch, a tag or an id", "baseline", "diff", "main", "nowhere");
    String nothing = ines.git().output("hash-object", "-t", "tree", "-w", "/dev/null").strip();
    String commit = ines.git().output("commit-tree", nothing, "-m", "nothing").strip();
    CommandRun run = ines.refuses(2, "from genesis on", "baseline", "diff", commit, "main");
    assertThat(run.err()).contains("there is no ledger in the commit " + commit);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void a_state_that_is_no_record_or_is_damaged_is_told_with_its_side() {
    String broken =
        ledger.edit().text("QMS/.records/SDLC-ABC-RS.json", text -> "{}").keepSignature().name();
    cannotBeRead(broken, "QMS/.records/SDLC-ABC-RS.json");
    ledger.object(ledger.objectAt("QMS/SDLC-ABC/SDLC-ABC-RS.md")).delete();
    cannotBeRead("main", "");
  }

  private void cannotBeRead(String side, String why) {
    CommandRun run = CommandRun.of("-C", ledger.folder(), "baseline", "diff", before, side);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("git-qms: " + side + " cannot be read: " + why);
    assertThat(run.err().lines()).hasSize(2).anyMatch(line -> line.startsWith("fix: "));
  }

  @Test
  void what_is_typed_wrong_is_refused() {
    Seat ines = ines();
    ines.refuses(2, "--format text, json", "baseline", "diff", "main", "--format", "html");
    ines.refuses(2, "baseline diff --help", "baseline", "diff");
    ines.refuses(2, "baseline --help", "baseline");
  }
}
