package org.gitqms.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gitqms.testkit.CodeBranch.citing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.CodeBranch;
import org.gitqms.testkit.CommitEdit;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that is pushed to a ledger branch on which systems are declared. */
class GovernedPushTest {

  private static final String MAIN = "refs/heads/main";
  private static final String FILE = "flow/A.java";
  private static final String OTHER = "flow/B.java";

  private static final String SYSTEMS =
      """
      ledger: main
      namespaces: [FLOW]
      systems:
        - {name: FLOW, paths: [flow/]}
        - {name: SUB, paths: [sub], rtm: SDLC-FLOW-RTM}
      ungoverned: [notes/]
      """;

  @TempDir private static Path folder;
  private static TestLedger ledger;
  private static Person init;
  private static ObjectId base;

  @BeforeAll
  static void write() {
    ledger =
        TestLedger.setup(folder)
            .templatesOf("CR")
            .policyFile("systems.yml", SYSTEMS)
            .codeBefore(Map.of(FILE, "1\n", OTHER, "1\n", "flow/C.java", "1\n"))
            .init();
    init = ledger.cast().init();
    ledger.by(init).create("CR-001", "Work").checkinPlan("CR-001", "flow/", "sub");
    ledger.lead("CR-001", Status.IN_EXECUTION);
    base = ledger.tip();
  }

  @AfterEach
  void reset() {
    ledger.replaceTip(base);
  }

  @AfterAll
  static void close() {
    ledger.close();
  }

  private static CodeBranch branch() {
    return ledger.branch("work").commit(init, citing("CR-001", "Work"), Map.of(FILE, "2\n"));
  }

  /** Judged as a push, as one that goes on from what was verified, and from genesis. */
  private static List<String> judged(ObjectId tip) throws CannotJudgeException {
    Verifier verifier = Verifier.of(ledger.repository());
    List<RefChange> change = List.of(new RefChange(MAIN, base, tip));
    VerifyRequest head = VerifyRequest.history("HEAD");
    PushVerifier push = PushVerifier.of(ledger.repository(), verifier, "main");
    List<String> rules = rules(push.verify(change, head));
    assertThat(rules(push.verify(change, head.goingOnFrom(base.name(), base.name()))))
        .isEqualTo(rules);
    assertThat(rules(verifier.verify(VerifyRequest.history(tip.name())))).isEqualTo(rules);
    return rules;
  }

  private static List<String> rules(Verification result) {
    return result.findings().stream().map(f -> f.rule().value()).sorted().toList();
  }

  private static ObjectId merged(CodeBranch branch) {
    ledger.by(init).merge(branch);
    return ledger.tip();
  }

  /** The merge of a branch, made over. */
  private static CommitEdit edited(CodeBranch branch) {
    return ledger.edit(merged(branch));
  }

  @Test
  void a_branch_that_was_made_for_an_open_change_record_is_merged() throws Exception {
    assertThat(judged(merged(branch()))).isEmpty();
  }

  @Test
  void the_ledger_branch_does_not_come_in_from_the_side() throws Exception {
    CodeBranch branch = branch();
    ledger.by(init).code("Note", Map.of("notes/a.txt", "1\n"));
    String old = ledger.tip().name();
    ObjectId tip = branch.update(init, citing("CR-001", "Update"), Map.of()).tip();

    Verification result =
        PushVerifier.of(ledger.repository(), Verifier.of(ledger.repository()), "main")
            .verify(
                List.of(new RefChange(MAIN, ledger.tip(), tip)),
                VerifyRequest.history("HEAD").goingOnFrom(old, base.name()));

    assertThat(rules(result)).containsExactly("QMS-909");
    assertThat(result.findings().get(0).message()).endsWith("it was merged into a branch");
  }

  @Test
  void a_header_that_no_event_has_is_named() throws Exception {
    ObjectId tip =
        ledger.edit(branch().tip()).raw(r -> r.insert(4, "encoding", "x")).resign(init.key());

    Verification result =
        Verifier.of(ledger.repository()).verify(VerifyRequest.history(tip.name()));

    assertThat(rules(result)).containsExactly("QMS-502");
    assertThat(result.findings().get(0).message()).contains("the header 'encoding'");
  }

  @Test
  void a_commit_says_who_made_it_and_when() throws Exception {
    ledger.by(init).code("Note", Map.of("notes/a.txt", "1\n"));
    assertThat(judged(ledger.edit(ledger.tip()).author("nobody").unsigned()))
        .containsExactly("QMS-901");

    CodeBranch notes = ledger.branch("notes").unsigned(init, "More", Map.of("notes/b.txt", "1\n"));
    ObjectId unnamed = ledger.edit(notes.tip()).committer("A <a@x>").unsigned();
    ObjectId merge =
        ledger
            .edit(merged(notes))
            .raw(r -> r.parents(List.of(ledger.tip().name(), unnamed.name())))
            .unsigned();
    assertThat(judged(merge)).containsExactly("QMS-901");
  }

  @Test
  void it_may_come_in_commit_by_commit_too() throws Exception {
    assertThat(judged(branch().tip())).isEmpty();
  }

  @Test
  void a_squashed_branch_is_one_commit_and_judged_like_any_other() throws Exception {
    ledger.by(init).code(citing("CR-001", "All of it"), Map.of(FILE, "9\n", OTHER, "9\n"));
    assertThat(judged(ledger.tip())).isEmpty();

    assertThat(judged(ledger.edit(ledger.tip()).unsigned())).containsExactly("QMS-502");
  }

  @Test
  @Verifies("REQ-SERVER-001")
  void a_commit_straight_to_the_ledger_branch_names_a_change_record() throws Exception {
    ledger.by(init).code("Fix", Map.of(FILE, "2\n"));

    assertThat(judged(ledger.tip())).containsExactly("QMS-501");
  }

  @Test
  void what_is_not_governed_comes_in_freely() throws Exception {
    ledger.by(init).code("Note", Map.of("notes/a.txt", "1\n"));
    CodeBranch notes = ledger.branch("notes").unsigned(init, "More", Map.of("notes/b.txt", "1\n"));

    assertThat(judged(merged(notes))).isEmpty();
  }

  @Test
  @Verifies("REQ-CODE-005")
  void each_commit_of_a_merged_branch_is_judged_by_itself() throws Exception {
    CodeBranch branch =
        branch()
            .unsigned(init, citing("CR-001", "In a hurry"), Map.of(OTHER, "2\n"))
            .commit(init, "Undo it", Map.of(OTHER, "1\n"))
            .commit(init, citing("CR-001", "Elsewhere"), Map.of("other/X.java", "1\n"));
    ObjectId tip = merged(branch);

    assertThat(judged(tip)).containsExactly("QMS-403", "QMS-501", "QMS-502");
  }

  @Test
  void a_finding_names_the_commit_that_was_brought_in() throws Exception {
    ObjectId wrong = ledger.branch("wrong").commit(init, "Fix", Map.of(FILE, "3\n")).tip();
    ObjectId tip = merged(ledger.branch("wrong").commit(init, "Fix", Map.of(FILE, "3\n")));

    Verification result =
        PushVerifier.of(ledger.repository(), Verifier.of(ledger.repository()), "main")
            .verify(List.of(new RefChange(MAIN, base, tip)), VerifyRequest.history("HEAD"));

    String brought = ledger.commit(tip).headers().get(2).value();
    assertThat(brought).isNotEqualTo(wrong.name());
    assertThat(result.findings()).hasSize(1);
    assertThat(result.findings().get(0).commit()).contains(brought);
  }

  @Test
  void no_path_hides_among_very_many() throws Exception {
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < 1_500; i++) {
      files.put("flow/many/" + i, "x");
    }
    files.put("zzz/hidden.java", "x");
    CodeBranch many = ledger.branch("many").commit(init, citing("CR-001", "Many"), files);

    assertThat(judged(many.tip())).containsExactly("QMS-403");
    assertThat(judged(merged(many))).containsExactly("QMS-403");
  }

  @Test
  @Verifies("REQ-CODE-006")
  void a_merge_has_no_content_of_its_own() throws Exception {
    assertThat(judged(edited(branch()).tree(t -> t.put("flow/C.java", "own\n")).unsigned()))
        .containsExactly("QMS-503");
    assertThat(judged(edited(branch()).tree(t -> t.put("new/D.java", "own\n")).unsigned()))
        .containsExactly("QMS-503");
    assertThat(judged(edited(branch()).tree(t -> t.delete("flow/C.java")).unsigned()))
        .containsExactly("QMS-503");
  }

  @Test
  void a_merge_does_not_leave_out_what_the_branch_did() throws Exception {
    assertThat(judged(edited(branch()).tree(t -> t.put(FILE, "1\n")).unsigned()))
        .containsExactly("QMS-503");
  }

  @Test
  @Verifies("REQ-CODE-006")
  void a_merge_does_not_take_back_what_the_ledger_branch_did() throws Exception {
    CodeBranch branch = branch();
    ledger.by(init).code(citing("CR-001", "On main"), Map.of(OTHER, "2\n"));
    ObjectId tip = merged(branch);

    assertThat(judged(tip)).isEmpty();
    assertThat(judged(ledger.edit(tip).tree(t -> t.put(OTHER, "1\n")).unsigned()))
        .containsExactly("QMS-503");
  }

  @Test
  void what_both_changed_is_settled_on_the_branch() throws Exception {
    CodeBranch branch = branch();
    ledger.by(init).code(citing("CR-001", "On main"), Map.of(FILE, "main\n"));
    ObjectId main = ledger.tip();
    assertThat(judged(merged(branch))).containsExactly("QMS-503");

    ledger.replaceTip(main);
    branch.update(init, citing("CR-001", "Merge main"), Map.of(FILE, "both\n"));
    assertThat(judged(merged(branch))).isEmpty();
  }

  @Test
  void who_settles_it_says_for_what() throws Exception {
    CodeBranch branch = branch();
    ledger.by(init).code(citing("CR-001", "On main"), Map.of(FILE, "main\n"));
    branch.update(init, "Merge main", Map.of(FILE, "both\n"));

    assertThat(judged(merged(branch))).containsExactly("QMS-501");
  }

  @Test
  void a_branch_that_is_brought_up_to_date_decides_nothing() throws Exception {
    CodeBranch branch = branch();
    ledger.by(init).code(citing("CR-001", "On main"), Map.of(OTHER, "main\n"));
    branch.update(init, "Merge main", Map.of());

    assertThat(judged(merged(branch))).isEmpty();
  }

  @Test
  void a_branch_does_not_take_back_what_it_was_brought_up_to() throws Exception {
    CodeBranch branch = branch();
    ledger.by(init).code(citing("CR-001", "On main"), Map.of(OTHER, "main\n"));
    branch.update(init, "Merge main", tree -> tree.put(OTHER, "1\n"));

    assertThat(judged(edited(branch).tree(t -> t.put(OTHER, "1\n")).unsigned()))
        .containsExactly("QMS-501");
    assertThat(judged(ledger.tip())).containsExactly("QMS-501", "QMS-503");
  }

  @Test
  void branches_that_were_merged_into_each_other_are_brought_up_to_date_first() throws Exception {
    CodeBranch first = branch();
    ObjectId early = first.tip();
    ledger.by(init).code(citing("CR-001", "On main"), Map.of(OTHER, "main\n"));
    ObjectId main = ledger.tip();
    first.update(init, "Merge main", Map.of());
    first.commit(init, citing("CR-001", "More"), Map.of("flow/C.java", "2\n"));
    ObjectId crossed = merged(first);
    // The ledger branch has merged the branch as it stood before it was brought up to date.
    ObjectId tip =
        ledger
            .edit(crossed)
            .raw(
                r ->
                    r.parents(
                        List.of(
                            ledger
                                .edit(crossed)
                                .raw(x -> x.parents(List.of(main.name(), early.name())))
                                .tree(t -> t.put("flow/C.java", "1\n"))
                                .unsigned()
                                .name(),
                            first.tip().name())))
            .unsigned();

    assertThat(judged(tip)).containsExactly("QMS-503");
  }

  @Test
  void a_branch_that_never_was_on_the_ledger_is_not_merged() throws Exception {
    ObjectId tip = merged(branch());
    ObjectId orphan =
        ledger.edit(tip).raw(r -> r.parents(List.of())).tree(t -> t.delete("QMS")).unsigned();

    assertThat(
            judged(
                ledger
                    .edit(tip)
                    .raw(r -> r.parents(List.of(base.name(), orphan.name())))
                    .unsigned()))
        .contains("QMS-503", "QMS-501", "QMS-502");
  }

  @Test
  void a_submodule_waits_for_its_qualified_commit() throws Exception {
    CodeBranch branch =
        branch()
            .change(
                init,
                citing("CR-001", "Move it"),
                List.of(FileChange.submodule("sub", "7a3c".repeat(10))));

    assertThat(judged(merged(branch))).containsExactly("QMS-504");
  }

  @Test
  void events_come_in_as_before() throws Exception {
    ledger.by(init).merge(branch());
    ledger.by(init).create("CR-002", "Another");

    assertThat(judged(ledger.tip())).isEmpty();
  }
}
