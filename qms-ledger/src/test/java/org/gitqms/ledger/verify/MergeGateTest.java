package org.gitqms.ledger.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gitqms.testkit.CodeBranch.citing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.CodeTrees;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.past.GovernedTree;
import org.gitqms.rules.commit.CodeStep;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.policy.GovernedSystem;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.result.TestResult;
import org.gitqms.rules.rule.gate.MergeGate;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.CodeBranch;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.Qualification;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** QMS-612 to QMS-615: what comes onto the ledger branch is what was qualified. */
class MergeGateTest {

  private static final String MAIN = "refs/heads/main";
  private static final String FILE = "flow/A.java";
  private static final String OTHER = "flow/B.java";
  private static final List<TestResult> PASSED = Qualification.PASSED;
  private static final Person CI = Person.ci("ci", "Build server");

  private static final String SYSTEMS =
      """
      ledger: main
      namespaces: [FLOW, SUB]
      systems:
        - {name: FLOW, paths: [flow/], rs: SDLC-FLOW-RS, rtm: SDLC-FLOW-RTM}
        - {name: TOOL, paths: [tool/]}
        - {name: SUB, paths: [sub], rs: SDLC-SUB-RS, rtm: SDLC-SUB-RTM}
        - {name: ODD, paths: [odd/], rs: SDLC-SUB-RS, rtm: SDLC-FLOW-RTM}
      ungoverned: [notes/]
      """;

  @TempDir private Path folder;
  private TestLedger ledger;
  private Person init;
  private Qualification flow;
  private ObjectId base;

  @BeforeEach
  void write() {
    ledger =
        TestLedger.setup(folder)
            .templatesOf("CR", "VAR", "RS", "RTM")
            .people(List.of(CI))
            .policyFile("systems.yml", SYSTEMS)
            .codeBefore(Map.of(FILE, "1\n", OTHER, "1\n", "tool/T.java", "1\n"))
            .init();
    init = ledger.cast().init();
    ledger
        .by(init)
        .create("CR-001", "Work")
        .checkinPlan("CR-001", "flow/", "tool/", "pom.xml", "sub", "odd/");
    ledger.lead("CR-001", Status.IN_EXECUTION);
    flow = Qualification.of(ledger, CI, "FLOW");
    base = ledger.tip();
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private CodeBranch branch(String name, Map<String, String> files) {
    return ledger.branch(name).commit(init, citing("CR-001", "Work"), files);
  }

  private CodeBranch branch() {
    return branch("work", Map.of(FILE, "2\n"));
  }

  private ObjectId merged(CodeBranch branch) {
    ledger.by(init).merge(branch);
    return ledger.tip();
  }

  /** Judged as one push from where all began, as pushes one by one, and from genesis. */
  private List<Finding> judged(ObjectId tip) throws CannotJudgeException {
    Verifier verifier = Verifier.of(ledger.repository());
    PushVerifier push = PushVerifier.of(ledger.repository(), verifier, "main");
    VerifyRequest head = VerifyRequest.history("HEAD").goingOnFrom(base.name(), base.name());
    Verification all = push.verify(List.of(new RefChange(MAIN, base, tip)), head);
    Verification last = verifier.verify(VerifyRequest.range(parent(tip), tip.name()));
    Verification history = verifier.verify(VerifyRequest.history(tip.name()));
    assertThat(told(all)).isEqualTo(told(history));
    assertThat(told(history)).endsWith(told(last).toArray(new String[0]));
    return history.findings();
  }

  private String parent(ObjectId tip) {
    return ledger.commit(tip).header("parent").orElseThrow();
  }

  private static List<String> told(Verification result) {
    return result.findings().stream().map(f -> f.rule() + " " + f.message()).toList();
  }

  private void accepted(ObjectId tip) throws CannotJudgeException {
    assertThat(judged(tip)).isEmpty();
  }

  private void refused(ObjectId tip, String rule, String message) throws CannotJudgeException {
    assertThat(judged(tip))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).hasToString(rule);
              assertThat(finding.message()).contains(message);
            });
  }

  private void refusedAmongOthers(ObjectId tip, String rule, String message)
      throws CannotJudgeException {
    assertThat(told(Verifier.of(ledger.repository()).verify(VerifyRequest.history(tip.name()))))
        .anySatisfy(told -> assertThat(told).startsWith(rule).contains(message));
  }

  private static List<TestResult> with(TestResult... more) {
    return Stream.concat(PASSED.stream(), Stream.of(more)).toList();
  }

  private static TestResult test(String name, Outcome outcome) {
    return new TestResult("b.Test", name, outcome);
  }

  @Test
  @Verifies("REQ-GATE-001")
  void the_qualified_commit_is_merged() throws Exception {
    CodeBranch branch = branch();
    flow.qualify(branch.tip());
    accepted(merged(branch));
  }

  @Test
  @Verifies("REQ-GATE-001")
  void code_does_not_come_in_before_requirements_and_matrix_are_in_force() throws Exception {
    CodeBranch branch = branch();
    assertThat(judged(merged(branch)))
        .extracting(Finding::message)
        .containsExactly(
            "code of FLOW would come in, and SDLC-FLOW-RS is not there",
            "code of FLOW would come in, and SDLC-FLOW-RTM is not there");
  }

  @Test
  @Verifies("REQ-GATE-001")
  void a_draft_of_a_matrix_qualifies_nothing() throws Exception {
    CodeBranch branch = branch();
    flow.specify().attest(branch.tip(), PASSED).draft(branch.tip().name());
    refused(merged(branch), "QMS-612", "SDLC-FLOW-RTM is DRAFT");
  }

  @Test
  void a_system_without_a_matrix_and_what_is_not_governed_are_not_asked() throws Exception {
    merged(branch("tool", Map.of("tool/T.java", "2\n")));
    ledger.by(init).code("Note", Map.of("notes/a.txt", "1\n"));
    accepted(ledger.tip());
  }

  @Test
  void what_all_systems_share_belongs_to_each() throws Exception {
    refusedBecauseOf(branch("shared", Map.of("pom.xml", "<project/>\n")));
  }

  private void refusedBecauseOf(CodeBranch branch) throws CannotJudgeException {
    assertThat(judged(merged(branch))).extracting(f -> f.rule().value()).containsOnly("QMS-612");
  }

  @Test
  @Verifies("REQ-GATE-002")
  void the_qualified_commit_must_come_in() throws Exception {
    CodeBranch branch = branch();
    CodeBranch another = branch("another", Map.of(FILE, "3\n"));
    flow.qualify(branch.tip());
    refused(
        merged(another),
        "QMS-613",
        "the qualified commit " + branch.tip().name() + " is not part of what comes in");
  }

  @Test
  @Verifies("REQ-GATE-002")
  void a_commit_that_is_nowhere_qualifies_nothing() throws Exception {
    CodeBranch branch = branch();
    flow.specify().attest(branch.tip(), PASSED).name("0123456789".repeat(4));
    refused(merged(branch), "QMS-613", "is not part of what comes in");
  }

  @Test
  @Verifies("REQ-GATE-002")
  void work_after_the_qualified_commit_does_not_come_in() throws Exception {
    CodeBranch branch = branch();
    flow.qualify(branch.tip());
    branch.commit(init, citing("CR-001", "Untested"), Map.of(OTHER, "2\n"));
    refused(
        merged(branch), "QMS-613", "the code of FLOW would not be that of the qualified commit");
  }

  @Test
  @Verifies("REQ-GATE-003")
  void a_squash_is_found_and_explained() throws Exception {
    CodeBranch branch = branch();
    flow.stating(digests(branch.tip())).qualify(branch.tip());
    ledger.by(init).code(citing("CR-001", "Squashed"), Map.of(FILE, "2\n"));
    refused(ledger.tip(), "QMS-613", "it was squashed, rebased or copied");
  }

  @Test
  @Verifies("REQ-GATE-003")
  void a_rebase_merge_is_found_at_each_of_its_commits() throws Exception {
    CodeBranch branch = branch().commit(init, citing("CR-001", "More"), Map.of(OTHER, "2\n"));
    flow.stating(digests(branch.tip())).qualify(branch.tip());
    ledger
        .by(init)
        .code(citing("CR-001", "Work"), Map.of(FILE, "2\n"))
        .code(citing("CR-001", "More"), Map.of(OTHER, "2\n"));
    List<Finding> findings = judged(ledger.tip());
    assertThat(findings).extracting(f -> f.rule().value()).containsExactly("QMS-613", "QMS-613");
    assertThat(findings.get(0).message()).endsWith("is not part of what comes in");
    assertThat(findings.get(1).message()).contains("it was squashed, rebased or copied");
  }

  private Map<String, Digest> digests(ObjectId commit) {
    try (ObjectSource source = new ObjectSource(ledger.repository().newObjectReader())) {
      return GovernedTree.digests(
          new CodeTrees(source),
          ObjectId.fromString(ledger.commit(commit).header("tree").orElseThrow()),
          ledger.snapshot().policy().systems());
    }
  }

  @Test
  @Verifies("REQ-GATE-004")
  void a_second_change_qualifies_again_what_came_in_before() throws Exception {
    CodeBranch first = branch();
    CodeBranch second = branch("second", Map.of(OTHER, "2\n"));
    flow.qualify(first.tip());
    merged(first);
    accepted(ledger.tip());
    flow.attest(second.tip(), PASSED).name(second.tip().name());
    ObjectId before = ledger.tip();
    refused(merged(second), "QMS-613", "was made without what came in since: flow/A.java");

    ledger.replaceTip(before);
    second = branch("third", Map.of(OTHER, "2\n"));
    flow.attest(second.tip(), PASSED).name(second.tip().name());
    accepted(merged(second));
  }

  @Test
  @Verifies("REQ-GATE-004")
  void a_branch_that_goes_on_from_the_qualified_commit_has_seen_it() throws Exception {
    CodeBranch branch = branch();
    flow.qualify(branch.tip());
    merged(branch);
    branch.commit(init, citing("CR-001", "More"), Map.of(OTHER, "2\n"));
    flow.attest(branch.tip(), PASSED).name(branch.tip().name());
    accepted(merged(branch));
  }

  @Test
  @Verifies("REQ-GATE-004")
  void what_was_before_does_not_come_back_by_naming_an_older_commit() throws Exception {
    CodeBranch first = branch();
    flow.qualify(first.tip());
    merged(first);
    CodeBranch second = branch("second", Map.of(FILE, "3\n"));
    flow.attest(second.tip(), PASSED).name(second.tip().name());
    merged(second);
    accepted(ledger.tip());
    flow.name(first.tip().name());
    ledger.by(init).code(citing("CR-001", "Back"), Map.of(FILE, "2\n"));
    refused(ledger.tip(), "QMS-613", "was made without what came in since");
  }

  @Test
  @Verifies("REQ-GATE-001")
  void a_fast_forward_over_merges_is_judged_at_each_step() throws Exception {
    CodeBranch branch = branch();
    flow.qualify(branch.tip());
    merged(branch);
    ledger.by(init).code("Note", Map.of("notes/a.txt", "1\n"));
    ledger.by(init).code(citing("CR-001", "Straight in"), Map.of(OTHER, "2\n"));
    refused(ledger.tip(), "QMS-613", "the code of FLOW would not be that");
  }

  @Test
  void events_after_a_merge_are_not_asked() throws Exception {
    CodeBranch branch = branch();
    flow.qualify(branch.tip());
    merged(branch);
    ledger.by(init).create("CR-002", "More work").checkinPlan("CR-002", "flow/");
    accepted(ledger.tip());
  }

  @Test
  @Verifies("REQ-GATE-001")
  void a_matrix_that_has_fallen_behind_its_requirements_qualifies_nothing() throws Exception {
    CodeBranch branch = branch();
    flow.qualify(branch.tip());
    ledger.by(init).checkout("SDLC-FLOW-RS");
    String text =
        new String(
            ledger.snapshot().workingContent(ledger.record("SDLC-FLOW-RS")).orElseThrow().bytes(),
            UTF_8);
    ledger
        .by(init)
        .checkin(
            "SDLC-FLOW-RS",
            text.replace("First draft", "CR-001: more")
                .replace("| REQ-ABC-002 | as described", "| REQ-ABC-002 | otherwise"));
    ledger.lead("SDLC-FLOW-RS", Status.EFFECTIVE);
    refused(merged(branch), "QMS-612", "does not trace SDLC-FLOW-RS as it is in force");
  }

  @Test
  @Verifies("REQ-GATE-005")
  void without_evidence_nothing_comes_in() throws Exception {
    CodeBranch branch = branch();
    flow.specify().name(branch.tip().name());
    refused(merged(branch), "QMS-614", "there is no evidence of the qualified commit");
  }

  @Test
  @Verifies("REQ-GATE-005")
  void a_test_of_the_matrix_that_did_not_run_or_was_skipped_shows_nothing() throws Exception {
    CodeBranch branch = branch();
    flow.specify().attest(branch.tip(), PASSED.subList(0, 1)).name(branch.tip().name());
    ObjectId before = ledger.tip();
    refused(merged(branch), "QMS-614", "REQ-ABC-002 is not shown: a.Test.REQ-ABC-002 did not run");

    ledger.replaceTip(before);
    flow.attest(branch.tip(), List.of(new TestResult("a.Test", "REQ-ABC-002", Outcome.SKIPPED)));
    refused(merged(branch), "QMS-614", "a.Test.REQ-ABC-002 was skipped");
  }

  @Test
  @Verifies("REQ-GATE-005")
  void tests_of_one_commit_may_run_in_several_runs() throws Exception {
    CodeBranch branch = branch();
    flow.specify()
        .attest(branch.tip(), PASSED.subList(0, 1))
        .attest(branch.tip(), PASSED.subList(1, 2))
        .name(branch.tip().name());
    accepted(merged(branch));
  }

  @Test
  @Verifies("REQ-GATE-005")
  void a_test_that_failed_keeps_the_code_out_whether_the_matrix_names_it_or_not() throws Exception {
    CodeBranch branch = branch();
    flow.specify().attest(branch.tip(), with(test("x", Outcome.FAILED))).name(branch.tip().name());
    refused(merged(branch), "QMS-614", "1 test of run run-1/1 failed, the first: b.Test.x");
  }

  @Test
  @Verifies("REQ-GATE-005")
  void a_test_that_passed_when_run_again_failed_once() throws Exception {
    CodeBranch branch = branch();
    flow.specify().attest(branch.tip(), with(test("x", Outcome.FLAKY))).name(branch.tip().name());
    refused(merged(branch), "QMS-614", "1 test of run run-1/1 failed");
  }

  @Test
  @Verifies("REQ-GATE-006")
  void a_later_attempt_does_not_replace_a_failed_one() throws Exception {
    CodeBranch branch = branch();
    flow.specify()
        .attest(branch.tip(), "9", 1, with(test("x", Outcome.ERROR)))
        .attest(branch.tip(), "9", 2, with(test("x", Outcome.PASSED)))
        .name(branch.tip().name());
    refused(merged(branch), "QMS-614", "1 test of run 9/1 failed");
  }

  @Test
  @Verifies("REQ-GATE-006")
  void no_attempt_may_be_missing() throws Exception {
    CodeBranch branch = branch();
    flow.specify().attest(branch.tip(), "9", 3, PASSED).name(branch.tip().name());
    ObjectId before = ledger.tip();
    refused(merged(branch), "QMS-614", "there is no evidence of the attempts 9/1, 9/2");

    ledger.replaceTip(before);
    flow.attest(branch.tip(), "9", 9999, PASSED);
    refused(merged(branch), "QMS-614", "9/1, 9/2, 9/4, 9/5, 9/6 and 9992 more");
  }

  @Test
  @Verifies("REQ-GATE-005")
  void what_a_compromised_key_has_signed_shows_nothing() throws Exception {
    CodeBranch branch = branch();
    flow.qualify(branch.tip());
    ledger
        .by(ledger.cast().qa())
        .declareCompromise(CI.key().publicKey(), "The disk of the runner was stolen");
    refused(merged(branch), "QMS-614", "signed by a key that was declared compromised");
  }

  /** A change record whose approved plan has this section, in execution. */
  private void concession(String id, String section) {
    ledger.by(init).create(id, "Concession").checkinPlan(id, "flow/");
    String text =
        new String(
            ledger.snapshot().workingContent(ledger.record(id)).orElseThrow().bytes(), UTF_8);
    ledger.by(init).checkout(id);
    ledger
        .by(init)
        .checkin(id, text.replaceFirst("(?m)^## 3\\.", section.replace("$", "\\$") + "\n## 3."));
  }

  private static String table(String section, String column, String... rows) {
    List<String> lines = new ArrayList<>();
    lines.add("### 2.9 " + section + "\n");
    lines.add("| " + column + " | Why |");
    lines.add("|---|---|");
    lines.addAll(List.of(rows));
    return String.join("\n", lines) + "\n";
  }

  @Test
  @Verifies("REQ-GATE-006")
  void an_approved_change_record_sets_attempts_aside_and_says_why() throws Exception {
    CodeBranch branch = branch();
    flow.specify()
        .attest(branch.tip(), "9", 1, with(test("x", Outcome.ERROR)))
        .attest(branch.tip(), "9", 3, with(test("x", Outcome.PASSED)))
        .name(branch.tip().name());
    concession(
        "CR-002",
        table("Test runs set aside", "Run", "| 9/1 | The disk was full |", "| 9/2 | Aborted |"));
    ledger.lead("CR-002", Status.PRE_APPROVED);
    ObjectId before = ledger.tip();
    assertThat(judged(merged(branch))).isNotEmpty();

    ledger.replaceTip(before);
    ledger.lead("CR-002", Status.IN_EXECUTION);
    accepted(merged(branch));
  }

  @Test
  @Verifies("REQ-GATE-006")
  void one_that_gives_no_reason_sets_nothing_aside() throws Exception {
    CodeBranch branch = branch();
    flow.specify()
        .attest(branch.tip(), "9", 1, with(test("x", Outcome.ERROR)))
        .attest(branch.tip(), "9", 2, with(test("x", Outcome.PASSED)))
        .name(branch.tip().name());
    concession("CR-002", table("Test runs set aside", "Run", "| 9/1 | |"));
    ledger.lead("CR-002", Status.IN_EXECUTION);
    refused(merged(branch), "QMS-614", "1 test of run 9/1 failed");
  }

  @Test
  @Verifies("REQ-GATE-006")
  void what_is_set_aside_shows_nothing() throws Exception {
    CodeBranch branch = branch();
    flow.specify()
        .attest(branch.tip(), "9", 1, with(test("x", Outcome.ERROR)))
        .name(branch.tip().name());
    concession("CR-002", table("Test runs set aside", "Run", "| 9/1 | Broken machine |"));
    ledger.lead("CR-002", Status.IN_EXECUTION);
    refused(merged(branch), "QMS-614", "is set aside");
  }

  @Test
  @Verifies("REQ-GATE-007")
  void fewer_tests_than_in_the_last_baseline_pass_only_where_a_change_record_says_why()
      throws Exception {
    CodeBranch first = branch();
    flow.specify()
        .attest(first.tip(), with(test("x", Outcome.PASSED), test("y", Outcome.PASSED)))
        .name(first.tip().name());
    merged(first);
    CodeBranch second = branch("second", Map.of(OTHER, "2\n"));
    flow.attest(second.tip(), with(test("z", Outcome.PASSED))).name(second.tip().name());
    ObjectId before = ledger.tip();
    refused(merged(second), "QMS-615", "3 tests pass, in the last baseline " + first.tip().name());

    ledger.replaceTip(before);
    concession("CR-002", table("Tests given up", "Test", "| `b.Test.y` | The feature is gone |"));
    ledger.lead("CR-002", Status.IN_EXECUTION);
    accepted(merged(second));
  }

  @Test
  @Verifies("REQ-GATE-007")
  void other_tests_may_take_their_place() throws Exception {
    CodeBranch first = branch();
    flow.specify().attest(first.tip(), with(test("x", Outcome.PASSED))).name(first.tip().name());
    merged(first);
    CodeBranch second = branch("second", Map.of(OTHER, "2\n"));
    flow.attest(second.tip(), with(test("z", Outcome.PASSED))).name(second.tip().name());
    accepted(merged(second));
  }

  @Test
  @Verifies("REQ-GATE-006")
  void an_empty_commit_on_top_is_no_way_to_begin_anew() throws Exception {
    CodeBranch branch = branch();
    flow.specify().attest(branch.tip(), with(test("x", Outcome.FAILED)));
    branch.commit(init, citing("CR-001", "Nothing"), Map.of());
    flow.attest(branch.tip(), with(test("x", Outcome.PASSED))).name(branch.tip().name());
    refused(merged(branch), "QMS-614", "1 test of run run-1/1 failed");
  }

  @Test
  @Verifies("REQ-GATE-006")
  void nor_is_a_merge_that_brings_events_and_no_code() throws Exception {
    CodeBranch branch = branch();
    flow.specify().attest(branch.tip(), with(test("x", Outcome.FAILED)));
    branch.update(init, citing("CR-001", "Update"), Map.of());
    flow.attest(branch.tip(), with(test("x", Outcome.PASSED))).name(branch.tip().name());
    refused(merged(branch), "QMS-614", "1 test of run run-1/1 failed");
  }

  @Test
  void nor_is_a_merge_the_other_way_round() throws Exception {
    CodeBranch branch = branch();
    flow.specify().attest(branch.tip(), with(test("x", Outcome.FAILED)));
    String failed = branch.tip().name();
    CodeBranch turned =
        ledger.branch("turned").commit(init, citing("CR-001", "Turned"), Map.of(FILE, "2\n"));
    String ledgerTip = ledger.commit(turned.tip()).header("parent").orElseThrow();
    ObjectId merge =
        ledger
            .edit(turned.tip())
            .raw(raw -> raw.parents(List.of(ledgerTip, failed)))
            .resign(init.key());
    flow.attest(merge, with(test("x", Outcome.PASSED))).name(merge.name());
    merged(turned);
    ObjectId last =
        ledger
            .edit(ledger.tip())
            .raw(raw -> raw.parents(List.of(parent(ledger.tip()), merge.name())))
            .unsigned();
    refused(last, "QMS-614", "1 test of run run-1/1 failed");
  }

  @Test
  @Verifies("REQ-GATE-007")
  void what_is_set_aside_counts_for_no_baseline_and_hurts_none() throws Exception {
    CodeBranch first = branch();
    flow.specify().attest(first.tip(), with(test("x", Outcome.PASSED))).name(first.tip().name());
    merged(first);
    CodeBranch second = branch("second", Map.of(OTHER, "2\n"));
    flow.attest(second.tip(), "9", 1, with(test("x", Outcome.PASSED), test("y", Outcome.ERROR)))
        .attest(second.tip(), "9", 2, PASSED)
        .name(second.tip().name());
    concession("CR-002", table("Test runs set aside", "Run", "| 9/1 | The disk was full |"));
    ledger.lead("CR-002", Status.IN_EXECUTION);
    ObjectId before = ledger.tip();
    refused(merged(second), "QMS-615", "2 tests pass, in the last baseline");

    ledger.replaceTip(before);
    flow.attest(second.tip(), "9", 3, with(test("x", Outcome.PASSED)));
    accepted(merged(second));
  }

  @Test
  @Verifies("REQ-GATE-007")
  void an_old_baseline_that_is_run_again_does_not_lower_the_bar() throws Exception {
    CodeBranch first = branch();
    flow.specify().attest(first.tip(), with(test("x", Outcome.PASSED))).name(first.tip().name());
    merged(first);
    CodeBranch second = branch("second", Map.of(OTHER, "2\n"));
    flow.attest(second.tip(), PASSED).name(second.tip().name());
    flow.attest(first.tip(), with(test("x", Outcome.SKIPPED)));
    refused(merged(second), "QMS-615", "lost: b.Test.x");
  }

  @Test
  @Verifies("REQ-GATE-006")
  void what_was_conceded_when_code_came_in_holds_for_what_stands() {
    CodeBranch branch = branch();
    flow.specify()
        .attest(branch.tip(), "9", 1, with(test("x", Outcome.ERROR)))
        .attest(branch.tip(), "9", 2, PASSED)
        .name(branch.tip().name());
    concession("CR-002", table("Test runs set aside", "Run", "| 9/1 | The disk was full |"));
    CodeStep.Qualified same =
        new CodeStep.Qualified(
            ledger.commit(branch.tip()).header("tree").orElseThrow(),
            List.of(),
            List.of(),
            List.of());
    CodeStep step = new CodeStep("FLOW", null, true, true, same, null, null);
    assertThat(MergeGate.standing(ledger.snapshot(), system("FLOW"), step)).hasSize(1);

    ledger.lead("CR-002", Status.CLOSED);
    assertThat(MergeGate.standing(ledger.snapshot(), system("FLOW"), step)).isEmpty();
  }

  private GovernedSystem system(String name) {
    return ledger.snapshot().policy().systems().systems().stream()
        .filter(system -> system.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Verifies("REQ-GATE-001")
  void a_matrix_of_another_specification_qualifies_nothing() throws Exception {
    CodeBranch branch = branch("odd", Map.of("odd/x.c", "1\n"));
    flow.qualify(branch.tip());
    Qualification.of(ledger, CI, "SUB").specify();
    refusedAmongOthers(
        merged(branch), "QMS-612", "SDLC-FLOW-RTM traces SDLC-FLOW-RS, and not SDLC-SUB-RS");
  }

  @Test
  @Verifies("REQ-GATE-002")
  void a_submodule_within_a_system_is_a_part_of_it_and_switches_nothing_off() throws Exception {
    String other = "abcdef0123".repeat(4);
    CodeBranch first =
        branch()
            .change(
                init,
                citing("CR-001", "Vendor"),
                List.of(FileChange.submodule("flow/vendor", other)));
    flow.qualify(first.tip());
    accepted(merged(first));

    CodeBranch second =
        branch("second", Map.of("pom.xml", "<project/>\n"))
            .change(
                init,
                citing("CR-001", "Vendor"),
                List.of(FileChange.submodule("flow/vendor", first.tip().name())));
    refusedAmongOthers(merged(second), "QMS-613", "flow/vendor, pom.xml");
  }

  @Test
  @Verifies("REQ-GATE-008")
  void a_commit_of_this_repository_is_no_submodule_of_it() throws Exception {
    CodeBranch branch = branch("odd", Map.of("sub/x.c", "1\n"));
    Qualification.of(ledger, CI, "SUB").qualify(branch.tip());
    accepted(merged(branch));
    CodeBranch pointer =
        ledger
            .branch("pointer")
            .change(
                init,
                citing("CR-001", "Pointer"),
                List.of(
                    FileChange.delete("sub/x.c"),
                    FileChange.submodule("sub", branch.tip().name())));
    refused(merged(pointer), "QMS-613", "which is a commit of this repository");
  }

  @Test
  @Verifies("REQ-GATE-007")
  void what_systems_share_is_no_baseline_of_a_submodule() throws Exception {
    String one = "abcdef0123".repeat(4);
    String two = "bcdef01234".repeat(4);
    Qualification sub = Qualification.of(ledger, CI, "SUB").specify().name(one);
    sub.attestElsewhere(one, with(test("x", Outcome.PASSED)));
    moved("CR-001", one);
    sub.attestElsewhere(two, PASSED).name(two);
    ledger.by(init).code(citing("CR-001", "Build"), Map.of("pom.xml", "<project/>\n"));
    ObjectId before = ledger.tip();
    refusedAmongOthers(
        moved("CR-001", two), "QMS-615", "2 tests pass, in the last baseline " + one);

    ledger.replaceTip(before);
    assertThat(
            MergeGate.standing(
                ledger.snapshot(),
                system("SUB"),
                new CodeStep("SUB", one, false, false, null, null, one)))
        .extracting(Finding::message)
        .containsExactly(
            "the submodule of SUB stands at " + one + ", the qualified commit is " + two);
  }

  @Test
  @Verifies("REQ-GATE-008")
  void a_submodule_stands_at_the_qualified_commit_and_has_its_evidence() throws Exception {
    String commit = "abcdef0123".repeat(4);
    Qualification sub = Qualification.of(ledger, CI, "SUB").specify().name(commit);
    ObjectId before = ledger.tip();
    refused(
        moved("CR-001", commit),
        "QMS-614",
        "there is no evidence of the qualified commit " + commit);

    ledger.replaceTip(before);
    sub.attestElsewhere(commit, PASSED);
    ObjectId attested = ledger.tip();
    refused(moved("CR-001", "e".repeat(40)), "QMS-504", "would stand at " + "e".repeat(40));

    ledger.replaceTip(attested);
    accepted(moved("CR-001", commit));
  }

  private ObjectId moved(String change, String commit) {
    return merged(
        ledger
            .branch("sub-" + ledger.history().size())
            .change(init, citing(change, "Move"), List.of(FileChange.submodule("sub", commit))));
  }
}
