package org.gitqms.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevWalk;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.CodeBranch;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a push brings, to the ledger branch and beside it. */
class PushTest {

  private static final String MAIN = "refs/heads/main";
  private static final String SIDE = "refs/heads/side";
  private static final ObjectId ZERO = ObjectId.zeroId();

  @TempDir private static Path folder;
  private static TestLedger ledger;
  private static List<String> ids;
  private static ObjectId code;
  private static ObjectId evil;

  @BeforeAll
  static void write() throws Exception {
    ledger = TestLedger.setup(folder).templatesOf("CR").init();
    Person init = ledger.cast().init();
    ledger.lead("CR-001", Status.IN_EXECUTION);
    code = ledger.branch("code").commit(init, "Work", Map.of("src/B.java", "class B {}\n")).tip();
    CodeBranch bad = ledger.branch("evil");
    evil = bad.commit(init, "Shortcut", Map.of("QMS/CR/CR-001/CR-001.md", "New text\n")).tip();
    ledger.lead("CR-001", Status.CLOSED);
    ids = ledger.history().stream().map(w -> w.commit().id()).toList();
  }

  @AfterAll
  static void close() {
    ledger.close();
  }

  @Test
  void events_are_judged_by_the_state_at_the_old_tip() throws Exception {
    Verification result = push(change(MAIN, id(-4), id(-1)));

    assertThat(result.accepted()).isTrue();
    assertThat(result.scope().commits()).isEqualTo(3);
    assertThat(result.scope().base()).isEqualTo(id(-4).name());
    assertThat(result.scope().ref()).isEqualTo("a push to " + MAIN);
  }

  @Test
  void a_first_push_is_judged_from_genesis() throws Exception {
    Verification result = push(change(MAIN, ZERO, id(-1)));

    assertThat(result.accepted()).isTrue();
    assertThat(result.scope().commits()).isEqualTo(ids.size());
    assertThat(result.scope().base()).isNull();
  }

  @Test
  void a_push_that_brings_genesis_to_a_branch_of_code_is_judged_from_genesis(@TempDir Path other)
      throws Exception {
    try (TestLedger young =
        TestLedger.setup(other)
            .templatesOf("CR")
            .codeBefore(Map.of("src/A.java", "class A {}\n"))
            .init()) {
      List<String> line = young.history().stream().map(w -> w.commit().id()).toList();
      RefChange push = change(MAIN, ObjectId.fromString(line.get(0)), young.tip());

      Verification result =
          PushVerifier.of(young.repository(), Verifier.of(young.repository()), "HEAD")
              .verify(List.of(push), VerifyRequest.history("HEAD"));

      assertThat(result.accepted()).as(result.findings().toString()).isTrue();
      assertThat(result.scope().base()).isNull();
      assertThat(result.trust().ungovernedAncestors()).isEqualTo(1);
    }
  }

  @Test
  void a_forged_event_is_found_in_the_push_that_brings_it() throws Exception {
    ObjectId forged = ledger.edit(id(-1)).trailer("QMS-Actor", "qa").keepSignature();

    assertThat(rules(push(change(MAIN, id(-2), forged)))).containsExactly("QMS-701");
  }

  @Test
  void the_ledger_branch_is_not_deleted() throws Exception {
    assertThat(rules(push(change(MAIN, id(-1), ZERO)))).containsExactly("QMS-909");
  }

  @Test
  void the_ledger_branch_is_not_set_back() throws Exception {
    assertThat(rules(push(change(MAIN, id(-1), id(-3))))).containsExactly("QMS-909");
  }

  @Test
  void a_root_that_is_pinned_is_asked_of_every_push() throws Exception {
    VerifyRequest pinned = VerifyRequest.history("HEAD").pinnedTo("0".repeat(39) + "1");

    assertThat(rules(push(pinned, change(MAIN, id(-2), id(-1))))).containsExactly("QMS-907");
    assertThat(rules(push(pinned, change("refs/heads/new", ZERO, code))))
        .containsExactly("QMS-907");
  }

  @Test
  void code_is_pushed_beside_the_ledger() throws Exception {
    Verification result = push(change("refs/heads/new", ZERO, code));

    assertThat(result.accepted()).isTrue();
    assertThat(result.scope().commits()).isZero();
  }

  @Test
  @Verifies("REQ-SERVER-004")
  void an_event_that_is_not_on_the_ledger_is_pushed_nowhere_else() throws Exception {
    ObjectId parked = ledger.edit(id(-1)).message(m -> m + "\n").unsigned();

    List<Finding> findings = push(change(SIDE, ZERO, parked)).findings();

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).rule().value()).isEqualTo("QMS-911");
    assertThat(findings.get(0).commit()).contains(parked.name());
    assertThat(findings.get(0).message()).contains("an event on refs/heads/side");
  }

  @Test
  void a_branch_stands_on_no_event_that_another_push_may_keep_from_the_ledger() throws Exception {
    Verification result = push(change(MAIN, id(-4), id(-1)), change(SIDE, ZERO, id(-2)));

    assertThat(rules(result)).containsOnly("QMS-911");
    assertThat(result.findings().get(0).fix()).startsWith("push the event to " + MAIN + " first");
  }

  @Test
  void a_first_push_may_bring_branches_that_stand_on_its_events() throws Exception {
    Verification result = push(change(MAIN, ZERO, id(-1)), change(SIDE, ZERO, id(-2)));

    assertThat(result.accepted()).as(result.findings().toString()).isTrue();
  }

  @Test
  void a_merge_into_the_ledger_brings_in_no_commit_that_changes_the_quality_system()
      throws Exception {
    ObjectId ours = merge(treeOf(id(-1)), id(-1), evil);

    Verification result = push(change(MAIN, id(-1), ours), gone("evil"));

    assertThat(rules(result)).containsExactly("QMS-903");
    assertThat(result.findings().get(0).message()).contains(evil.name(), "changes QMS/");
  }

  @Test
  void a_merge_into_the_ledger_brings_in_code() throws Exception {
    assertThat(rules(push(change(MAIN, id(-1), merge(treeOf(id(-1)), id(-1), code))))).isEmpty();
  }

  @Test
  @Verifies("REQ-SERVER-004")
  void a_branch_that_changes_the_quality_system_is_refused() throws Exception {
    List<Finding> findings = push(change("refs/heads/new", ZERO, evil), gone("evil")).findings();

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).rule().value()).isEqualTo("QMS-911");
    assertThat(findings.get(0).location().orElseThrow().path())
        .isEqualTo("QMS/CR/CR-001/CR-001.md");
  }

  @Test
  void code_that_takes_the_quality_system_from_the_ledger_by_a_merge_is_code() throws Exception {
    ObjectId tree = treeOf(id(-1));

    Verification result = push(change(SIDE, ZERO, merge(tree, code, id(-1))));

    assertThat(result.accepted()).as(result.findings().toString()).isTrue();
  }

  @Test
  void a_merge_whose_quality_system_is_that_of_neither_side_is_refused() throws Exception {
    ObjectId tree = treeOf(evil);

    Verification result = push(change(SIDE, ZERO, merge(tree, code, id(-1))));

    assertThat(rules(result)).containsExactly("QMS-911");
  }

  @Test
  void a_tag_is_followed_to_its_commit() throws Exception {
    assertThat(push(change("refs/tags/v1", ZERO, tag(code, Constants.OBJ_COMMIT))).accepted())
        .isTrue();
    ObjectId hidden = tag(evil, Constants.OBJ_COMMIT);
    assertThat(rules(push(change("refs/tags/v2", ZERO, hidden), gone("evil"))))
        .containsExactly("QMS-911");
  }

  @Test
  void a_ref_that_leads_to_no_commit_is_refused() throws Exception {
    ObjectId blob = ledger.objectAt("QMS/.records/CR-001.json");

    assertThat(rules(push(change("refs/tags/v1", ZERO, blob)))).containsExactly("QMS-911");
    assertThat(rules(push(change("refs/tags/v1", ZERO, tag(blob, Constants.OBJ_BLOB)))))
        .containsExactly("QMS-911");
  }

  @Test
  void a_replacement_ref_is_refused() throws Exception {
    assertThat(rules(push(change("refs/replace/" + id(-2).name(), ZERO, code))))
        .containsExactly("QMS-909");
  }

  @Test
  void an_object_that_is_missing_is_damage() throws Exception {
    ObjectId missing = ObjectId.fromString("1".repeat(40));

    assertThat(rules(push(change(SIDE, ZERO, missing)))).containsExactly("QMS-901");
    assertThatThrownBy(() -> push(change(MAIN, id(-1), missing)))
        .isInstanceOf(CannotJudgeException.class)
        .hasMessageContaining("there is no revision '" + missing.name());
  }

  @Test
  void a_branch_beside_the_ledger_may_go() throws Exception {
    assertThat(push(gone("evil")).accepted()).isTrue();
  }

  @Test
  void pushing_nothing_is_no_pass() {
    assertThatThrownBy(PushTest::push)
        .isInstanceOf(CannotJudgeException.class)
        .hasMessageContaining("nothing is pushed");
  }

  @Test
  void a_ref_that_is_pushed_twice_is_no_push() {
    assertThatThrownBy(() -> push(change(SIDE, ZERO, code), change(SIDE, ZERO, evil)))
        .isInstanceOf(CannotJudgeException.class)
        .hasMessageContaining("pushed twice");
  }

  @Test
  void without_a_ledger_nothing_is_judged() {
    assertThatThrownBy(
            () ->
                PushVerifier.of(ledger.repository(), Verifier.of(ledger.repository()), "trunk")
                    .verify(List.of(change(SIDE, ZERO, code)), VerifyRequest.history("HEAD")))
        .isInstanceOf(CannotJudgeException.class)
        .hasMessageContaining("there is no ledger on refs/heads/trunk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "main",
        "0000000000000000000000000000000000000000 refs/heads/main",
        "0000000000000000000000000000000000000000 00 refs/heads/main",
        "0000000000000000000000000000000000000000 0000000000000000000000000000000000000000 main",
        "0000000000000000000000000000000000000000 0000000000000000000000000000000000000000 refs/a b"
      })
  void a_line_of_another_form_is_not_understood(String line) {
    assertThat(RefChange.parse(line)).isEmpty();
  }

  @Test
  void a_line_of_git_is_understood() {
    assertThat(RefChange.parse(ZERO.name() + " " + code.name() + " " + SIDE))
        .contains(change(SIDE, ZERO, code));
  }

  private static Verification push(RefChange... changes) throws CannotJudgeException {
    return push(VerifyRequest.history("HEAD"), changes);
  }

  private static Verification push(VerifyRequest request, RefChange... changes)
      throws CannotJudgeException {
    return PushVerifier.of(ledger.repository(), Verifier.of(ledger.repository()), "HEAD")
        .verify(List.of(changes), request);
  }

  private static RefChange change(String ref, ObjectId before, ObjectId after) {
    return new RefChange(ref, before, after);
  }

  private static RefChange gone(String branch) {
    return change("refs/heads/" + branch, ZERO, ZERO);
  }

  /** Counted from the end of the history: -1 is the tip. */
  private static ObjectId id(int fromEnd) {
    return ObjectId.fromString(ids.get(ids.size() + fromEnd));
  }

  private static List<String> rules(Verification result) {
    return result.findings().stream().map(f -> f.rule().value()).toList();
  }

  private static ObjectId treeOf(ObjectId commit) throws Exception {
    try (RevWalk walk = new RevWalk(ledger.repository())) {
      return walk.parseCommit(commit).getTree().copy();
    }
  }

  private static ObjectId merge(ObjectId tree, ObjectId... parents) throws Exception {
    PersonIdent somebody =
        new PersonIdent(
            "Some Body",
            "some@body.example",
            Instant.ofEpochSecond(1_790_000_000L),
            ZoneOffset.UTC);
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    commit.setParentIds(parents);
    commit.setAuthor(somebody);
    commit.setCommitter(somebody);
    commit.setMessage("Merge main");
    try (ObjectInserter inserter = ledger.repository().newObjectInserter()) {
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id;
    }
  }

  private static ObjectId tag(ObjectId object, int type) throws Exception {
    TagBuilder tag = new TagBuilder();
    tag.setObjectId(object, type);
    tag.setTag("v1");
    tag.setMessage("A tag");
    try (ObjectInserter inserter = ledger.repository().newObjectInserter()) {
      ObjectId id = inserter.insert(Constants.OBJ_TAG, tag.build());
      inserter.flush();
      return id;
    }
  }
}
