package org.gitqms.githooks.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staged commits are taken over by the shell of the workflow itself, in real repositories. */
@Tag("long")
class StagingFlowTest {

  private static final String STAGED = "refs/heads/staging/ines";

  @TempDir private static Path shared;
  private static TestLedger ledger;
  private static String root = "";
  private static String start = "";
  private static String next = "";
  private static String after = "";
  private static String forged = "";
  private static String other = "";
  private static String late = "";
  private static String code = "";

  @TempDir private Path dir;
  private Path forge;
  private GitProcess git;

  @BeforeAll
  static void write() {
    ledger = TestLedger.setup(shared.resolve("work")).templatesOf("CR").init();
    Person init = ledger.cast().init();
    root = ledger.history().get(0).commit().id();
    ledger.lead("CR-001", Status.DRAFT);
    ObjectId before = ledger.tip();
    start = before.name();
    code = ledger.branch("code").commit(init, "Work", Map.of("src/A.java", "A\n")).tip().name();
    ledger.by(init).routeReview("CR-001");
    next = ledger.tip().name();
    forged =
        ledger
            .edit()
            .text("QMS/.records/CR-001.json", t -> t.replace("IN_PRE_REVIEW", "PRE_REVIEWED"))
            .resign(init.key())
            .name();
    other =
        ledger.edit().message(m -> m.replace("\n\n", "\n\nAnother.\n\n")).resign(init.key()).name();
    ledger.by(ledger.cast().qa()).recommend("CR-001");
    after = ledger.tip().name();
    long tomorrow = Instant.now().plus(Duration.ofDays(1)).getEpochSecond();
    late =
        ledger
            .edit()
            .idents(ident -> ident.replaceFirst("[0-9]+ (?=\\S+$)", tomorrow + " "))
            .resign(ledger.cast().qa().key())
            .name();
  }

  @AfterAll
  static void close() {
    ledger.close();
  }

  @BeforeEach
  void aForge() {
    forge = dir.resolve("forge.git");
    git = GitProcess.in(ledger.folder(), dir);
    git.output("init", "-q", "--bare", "-b", "main", forge.toString());
    push(start, "refs/heads/main");
  }

  @Test
  @Verifies("REQ-FORGE-002")
  void a_good_event_is_taken_over_as_that_very_commit() throws Exception {
    push(next, STAGED);
    WorkflowRun run = run(next);
    assertThat(run.runs("judge")).as(run.log().toString()).isTrue();
    handOver(run);
    assertThat(run.runs("take-over")).as(run.log().toString()).isTrue();
    assertThat(main()).isEqualTo(next);
    assertThat(run.log())
        .contains(
            "## git-qms: accepted", "::notice title=git-qms::ACCEPTED: no errors in 6 commits")
        .contains("main is at " + next + " now")
        .noneMatch(line -> line.contains("detected, not prevented"));
    assertThat(git.at(forge).output("rev-parse", STAGED).strip()).isEqualTo(next);
  }

  @Test
  void several_events_are_taken_over_at_once_also_by_hand() throws Exception {
    push(after, STAGED);
    WorkflowRun run = run("");
    assertThat(run.runs("judge")).as(run.log().toString()).isTrue();
    handOver(run);
    assertThat(run.runs("take-over")).isTrue();
    assertThat(main()).isEqualTo(after);
  }

  @Test
  @Verifies("REQ-FORGE-002")
  void a_forged_event_is_refused_and_the_ledger_stays() throws Exception {
    push(forged, STAGED);
    WorkflowRun run = run(forged);
    assertThat(run.runs("judge")).isFalse();
    assertThat(run.log())
        .contains("## git-qms: refused")
        .anyMatch(line -> line.startsWith("::error file=QMS/.records/CR-001.json,line="));
    assertThat(main()).isEqualTo(start);
  }

  @Test
  void an_event_of_tomorrow_is_refused() throws Exception {
    push(late, STAGED);
    WorkflowRun run = run(late);
    assertThat(run.runs("judge")).isFalse();
    assertThat(run.log()).anyMatch(line -> line.contains("title=QMS-906::"));
  }

  @Test
  @Verifies("REQ-FORGE-002")
  void another_root_than_the_pinned_one_is_refused() throws Exception {
    push(next, STAGED);
    String another = start;
    WorkflowRun run = run(next).knowing("vars.QMS_ROOT || '" + root + "'", another);
    assertThat(run.runs("judge")).isFalse();
    assertThat(run.log()).anyMatch(line -> line.contains("title=QMS-907::"));
  }

  @Test
  @Verifies("REQ-FORGE-002")
  void what_does_not_continue_the_ledger_is_refused() throws Exception {
    push(other, STAGED);
    WorkflowRun run = run(other);
    assertThat(run.runs("judge")).as(run.log().toString()).isTrue();
    handOver(run);
    push(next, "refs/heads/main");
    assertThat(run.runs("take-over")).isFalse();
    assertThat(run.log()).anyMatch(line -> line.contains(other + " does not continue main"));
    assertThat(main()).isEqualTo(next);
  }

  @Test
  void a_merge_does_not_put_another_line_in_the_place_of_the_ledger() throws Exception {
    push(code, "refs/heads/main");
    GitProcess clone =
        git.configured("user.name", "Ines").configured("user.email", "i@example.org");
    Path work = dir.resolve("work");
    git.output("clone", "-q", "--no-local", ledger.folder().toString(), work.toString());
    clone.at(work).output("fetch", "-q", ledger.folder().toString(), next, code);
    clone.at(work).output("checkout", "-q", "--detach", next);
    clone.at(work).output("merge", "-q", "--no-ff", "-m", "Merge", code);
    String merge = clone.at(work).output("rev-parse", "HEAD").strip();
    clone.at(work).output("push", "-q", forge.toString(), merge + ":" + STAGED);

    WorkflowRun run = run(merge);
    run.knowing("needs.judge.outputs.commit", merge);
    assertThat(run.runs("take-over")).isFalse();
    assertThat(run.log()).anyMatch(line -> line.contains(merge + " does not continue main"));
    assertThat(main()).isEqualTo(code);
  }

  @Test
  @Verifies("REQ-FORGE-002")
  void what_is_staged_after_the_judgement_is_not_taken_over() throws Exception {
    push(next, STAGED);
    WorkflowRun run = run(next);
    assertThat(run.runs("judge")).isTrue();
    handOver(run);
    push(after, STAGED);
    assertThat(run.runs("take-over")).isTrue();
    assertThat(main()).isEqualTo(next);
  }

  @Test
  @Verifies("REQ-FORGE-002")
  void what_is_put_in_the_place_of_the_judged_commit_is_not_taken_over() throws Exception {
    push(next, STAGED);
    WorkflowRun run = run(next);
    assertThat(run.runs("judge")).isTrue();
    handOver(run);
    push(forged, "+" + STAGED);
    assertThat(run.runs("take-over")).isFalse();
    assertThat(run.log()).anyMatch(line -> line.contains(next + " is staged no more"));
    assertThat(main()).isEqualTo(start);
  }

  @Test
  void what_was_replaced_before_the_judgement_is_not_judged() throws Exception {
    push(other, STAGED);
    WorkflowRun run = run(next);
    assertThat(run.runs("judge")).isFalse();
    assertThat(run.log()).anyMatch(line -> line.contains("what was staged on 'staging/ines' is"));
  }

  @Test
  void what_is_there_already_is_no_fault_and_moves_nothing() throws Exception {
    push(start, STAGED);
    WorkflowRun run = run(start).knowing("steps.staged.outputs.commit", "");
    assertThat(run.runs("judge")).isTrue();
    assertThat(run.log()).contains(start + " is on main already");
  }

  @Test
  void only_a_staged_branch_is_looked_at_whatever_it_is_called() throws Exception {
    WorkflowRun run = run("", "$(touch " + dir.resolve("owned") + ")%0A::x::");
    assertThat(run.runs("judge")).isFalse();
    assertThat(run.log()).singleElement().asString().contains("%250A::x::' is no staged branch");
    assertThat(Files.exists(dir.resolve("owned"))).isFalse();
  }

  @Test
  void without_a_key_nothing_is_tried_and_the_fix_is_told() throws Exception {
    WorkflowRun run = run(next).knowing("secrets.QMS_DEPLOY_KEY != ''", "false");
    assertThat(run.runs("take-over")).isFalse();
    assertThat(run.log()).singleElement().asString().contains("%0Afix: put a deploy key");
  }

  private WorkflowRun run(String commit) throws Exception {
    return run(commit, "staging/ines");
  }

  private WorkflowRun run(String commit, String branch) throws Exception {
    return new WorkflowRun(
            WorkflowFile.of(CiWorkflow.STAGING, "main", root),
            forge,
            Files.createDirectory(dir.resolve("runner")))
        .knowing("vars.QMS_ROOT || '" + root + "'", root)
        .knowing("github.event.workflow_run.head_branch || inputs.branch", branch)
        .knowing("github.event.workflow_run.head_sha", commit)
        .knowing("secrets.QMS_DEPLOY_KEY != ''", "true");
  }

  /** What the first job settled is all that the second one gets. */
  private static void handOver(WorkflowRun run) {
    run.knowing("needs.judge.outputs.commit", run.value("steps.staged.outputs.commit"));
  }

  private void push(String commit, String ref) {
    boolean forced = ref.startsWith("+");
    git.output(
        "push", "-q", forge.toString(), (forced ? "+" : "") + commit + ":" + ref.replace("+", ""));
  }

  private String main() {
    return git.at(forge).output("rev-parse", "refs/heads/main").strip();
  }
}
