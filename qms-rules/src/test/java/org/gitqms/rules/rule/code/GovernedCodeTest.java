package org.gitqms.rules.rule.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gitqms.rules.rule.code.GovernedLedger.A;
import static org.gitqms.rules.rule.code.GovernedLedger.C;
import static org.gitqms.rules.rule.code.GovernedLedger.D;
import static org.gitqms.rules.rule.code.GovernedLedger.commit;
import static org.gitqms.rules.rule.code.GovernedLedger.file;
import static org.gitqms.rules.rule.code.GovernedLedger.judged;
import static org.gitqms.rules.rule.code.GovernedLedger.ledger;
import static org.gitqms.rules.rule.code.GovernedLedger.merge;
import static org.gitqms.rules.rule.code.GovernedLedger.merged;
import static org.gitqms.rules.rule.code.GovernedLedger.unsigned;

import java.util.List;
import java.util.stream.IntStream;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.commit.Merged;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import org.gitqms.rules.rule.scope.ChangesInScope;
import org.gitqms.rules.verdict.Judge;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-501 to 503, QMS-403 of code. */
class GovernedCodeTest {

  private static final Principal ANN = Cast.named("ann");
  private static final FileChange FLOW = file("flow/A.java");
  private static final FileChange NOTE = file("notes/a.txt");

  @Test
  void a_signed_commit_within_the_scope_of_an_open_change_record_comes_in() {
    assertThat(judged(commit(C, FLOW))).isEmpty();
  }

  @Test
  void an_agent_may_write_code() {
    Commit commit = commit(C, "Work\n\nQMS-Change: CR-001\n", Cast.named("ann-bot"), FLOW);

    assertThat(judged(commit)).isEmpty();
  }

  @Test
  void what_is_not_governed_needs_nothing() {
    Commit plain = unsigned(commit(C, "Note\n", ANN, NOTE), new Signature.Absent());

    assertThat(judged(plain)).isEmpty();
  }

  @ParameterizedTest
  @Verifies("REQ-CODE-001")
  @ValueSource(
      strings = {
        "elsewhere.txt",
        "notes/pom.xml",
        "notes/POM.XML",
        "notes/GNUmakefile",
        "notes/.gitattributes",
        "notes/.mvn/extensions.xml",
        ".ci/run"
      })
  void everything_else_is_governed_and_build_files_always(String path) {
    assertThat(rules(judged(commit(C, "Work\n", ANN, file(path))))).containsExactly("QMS-501");
  }

  @Test
  @Verifies("REQ-CODE-001")
  void as_long_as_no_system_is_declared_nothing_is_asked() {
    Commit plain = unsigned(commit(C, "Work\n", ANN, FLOW), new Signature.Absent());

    assertThat(judged(Ledger.governed(), plain)).isEmpty();
  }

  @Test
  @Verifies("REQ-CODE-002")
  void a_commit_names_its_change_record() {
    Finding finding = only(judged(commit(C, "Work\n", ANN, FLOW)), "QMS-501");

    assertThat(finding.message())
        .isEqualTo("a governed path changes, and the commit names no change record");
    assertThat(finding.location()).contains(Location.of("flow/A.java"));
    assertThat(finding.commit()).contains(C);
  }

  @Test
  void a_change_record_that_waits_for_its_release_is_released_first() {
    Ledger ledger = ledger();
    Course.take(ledger, "CR-003", Status.PRE_APPROVED);
    String message = "Work\n\nQMS-Change: CR-003\n";

    assertThat(only(judged(ledger, commit(C, message, ANN, FLOW)), "QMS-501").fix())
        .isEqualTo("git qms release CR-003, and then commit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QMS-Change: CR-001\n",
        "QMS-Change: CR-001\n\nbut this is the last paragraph\n",
        "Work\n\nSee QMS-Change: CR-001\n"
      })
  void it_names_it_in_its_last_paragraph(String message) {
    assertThat(only(judged(commit(C, message, ANN, FLOW)), "QMS-501").message())
        .isEqualTo(
            "a governed path changes, and the commit names no change record in its last paragraph");
  }

  @Test
  void it_may_say_more_there() {
    String message = "Work\n\nCo-authored-by: X <x@y>\nQMS-Change: CR-001\n\n";

    assertThat(judged(commit(C, message, ANN, FLOW))).isEmpty();
  }

  @Test
  void it_names_one_and_no_more() {
    String message = "Work\n\nQMS-Change: CR-001\nQMS-Change: CR-002\n";

    assertThat(only(judged(commit(C, message, ANN, FLOW)), "QMS-501").message())
        .isEqualTo("the commit names more than one document: CR-001, CR-002");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CR-999", "something else", "cr-001"})
  void it_names_one_that_there_is(String id) {
    String message = "Work\n\nQMS-Change: " + id + "\n";

    assertThat(only(judged(commit(C, message, ANN, FLOW)), "QMS-501").message())
        .isEqualTo("there is no document " + id);
  }

  @Test
  @Verifies("REQ-CODE-002")
  void it_names_one_that_is_in_execution() {
    String message = "Work\n\nQMS-Change: CR-002\n";

    assertThat(only(judged(commit(C, message, ANN, FLOW)), "QMS-501").message())
        .isEqualTo("CR-002 is DRAFT, and not in execution");
  }

  @Test
  void a_change_record_under_review_is_not_open() {
    Ledger ledger = ledger();
    Course.takeOn(ledger, "CR-001", Status.IN_POST_REVIEW);

    assertThat(only(judged(ledger, commit(C, FLOW)), "QMS-501").message())
        .isEqualTo("CR-001 is IN_POST_REVIEW, and not in execution");
  }

  @Test
  @Verifies("REQ-CODE-003")
  void code_is_signed() {
    Commit commit = unsigned(commit(C, FLOW), new Signature.Absent());

    assertThat(only(judged(commit), "QMS-502").message())
        .isEqualTo("a governed path changes, and the commit is not signed");
  }

  @Test
  void the_signature_holds() {
    Commit commit = unsigned(commit(C, FLOW), new Signature.Bad("another commit was signed"));

    assertThat(only(judged(commit), "QMS-502").message())
        .isEqualTo("the signature does not hold: another commit was signed");
  }

  @Test
  void the_key_is_that_of_somebody() {
    Principal stranger = Cast.withKeys(ANN, new PrincipalKey(Cast.key("stranger"), false));
    Commit commit = commit(C, "Work\n\nQMS-Change: CR-001\n", stranger, FLOW);

    assertThat(only(judged(commit), "QMS-502").message()).startsWith("nobody has the key SHA256:");
  }

  @Test
  void a_compromised_key_signs_no_code() {
    Ledger ledger = ledger();
    ledger.by("qa").declareCompromise(Cast.key("ann"), "lost").accepted();

    assertThat(only(judged(ledger, commit(C, FLOW)), "QMS-502").message())
        .endsWith("of ann was declared compromised");
  }

  @Test
  @Verifies("REQ-CODE-003")
  void a_retired_key_signs_no_code() {
    Principal retired =
        Cast.withKeys(
            ANN,
            new PrincipalKey(Cast.key("ann-2"), false),
            new PrincipalKey(Cast.key("ann"), true));

    assertThat(only(judged(ledger(Cast.with(retired)), commit(C, FLOW)), "QMS-502").message())
        .endsWith("of ann is retired");
  }

  @Test
  @Verifies("REQ-CODE-003")
  void ci_signs_no_code() {
    Commit commit = commit(C, "Work\n\nQMS-Change: CR-001\n", Cast.named("ci"), FLOW);

    assertThat(only(judged(commit), "QMS-502").message())
        .isEqualTo("ci is CI, which tests code and writes none");
  }

  @Test
  @Verifies("REQ-CODE-003")
  void the_author_is_who_signed() {
    Commit own = commit(C, FLOW);
    Commit others =
        new Commit(
            C,
            own.parents(),
            Cast.ident(Cast.named("init"), 10),
            own.committer(),
            own.message(),
            own.signature(),
            own.changes());

    assertThat(only(judged(others), "QMS-502").message())
        .isEqualTo("the author is The init <init@example.org>, the key is that of ann");
  }

  @Test
  @Verifies("REQ-CODE-003")
  void the_committer_is_who_signed() {
    Commit own = commit(C, FLOW);
    Commit others =
        new Commit(
            C,
            own.parents(),
            own.author(),
            Cast.ident(Cast.named("init"), 10),
            own.message(),
            own.signature(),
            own.changes());

    assertThat(only(judged(others), "QMS-502").message())
        .isEqualTo("the committer is The init <init@example.org>, the key is that of ann");
  }

  @Test
  @Verifies("REQ-CODE-004")
  void each_path_is_in_the_approved_scope() {
    Finding finding =
        only(
            judged(commit(C, FLOW, file("src/B.java"), FileChange.delete("src/C.java"))),
            "QMS-403");

    assertThat(finding.message())
        .isEqualTo("src/B.java, src/C.java are not in the approved scope of CR-001");
    assertThat(finding.document()).contains("CR-001");
    assertThat(finding.location()).contains(Location.of("src/B.java"));
  }

  @Test
  void the_rule_on_scope_has_one_name_for_code_and_for_events() {
    assertThat(new PathsInScope().id()).isEqualTo(new ChangesInScope().id());
    assertThat(new PathsInScope().title()).isEqualTo(new ChangesInScope().title());
  }

  @Test
  void two_causes_are_two_findings() {
    Commit commit = unsigned(commit(C, "Work\n", ANN, FLOW), new Signature.Absent());

    assertThat(rules(judged(commit))).containsExactlyInAnyOrder("QMS-501", "QMS-502");
  }

  @Test
  void a_merge_of_what_may_come_in_needs_nothing_itself() {
    Merged brought = new Merged(List.of(commit(D, FLOW)), List.of(), 1);

    assertThat(merged(ledger(), merge(FLOW), brought)).isEmpty();
  }

  @Test
  @Verifies("REQ-CODE-005")
  void each_commit_that_a_merge_brings_in_is_judged_and_named() {
    Merged brought =
        new Merged(
            List.of(commit(D, "Work\n", ANN, FLOW), commit(A, file("src/B.java"))), List.of(), 1);

    List<Finding> findings = merged(ledger(), merge(FLOW), brought);

    assertThat(findings)
        .extracting(f -> f.rule().value() + " " + f.commit().orElse(""))
        .containsExactlyInAnyOrder("QMS-501 " + D, "QMS-403 " + A);
  }

  @Test
  void a_merge_that_was_brought_in_and_decides_nothing_needs_nothing() {
    Commit update = unsigned(commit(D, "Merge\n", ANN), new Signature.Absent());

    assertThat(merged(ledger(), merge(), new Merged(List.of(update), List.of(), 1))).isEmpty();
  }

  @Test
  @Verifies("REQ-CODE-006")
  void a_merge_takes_each_path_from_the_side_that_changed_it() {
    Merged brought = new Merged(List.of(commit(D, FLOW)), List.of("flow/A.java", "notes/a"), 1);

    assertThat(only(merged(ledger(), merge(FLOW), brought), "QMS-503").message())
        .isEqualTo(
            "flow/A.java is not as the only side has it that changed it since the merge base");
  }

  @Test
  void what_is_contested_and_not_governed_does_not_matter() {
    Merged brought = new Merged(List.of(commit(D, FLOW)), List.of("notes/a"), 1);

    assertThat(merged(ledger(), merge(FLOW), brought)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3})
  void a_merge_has_one_base(int bases) {
    Merged brought = new Merged(List.of(commit(D, FLOW)), List.of(), bases);

    assertThat(rules(merged(ledger(), merge(FLOW), brought))).containsExactly("QMS-503");
    assertThat(rules(merged(ledger(), merge(), brought))).containsExactly("QMS-503");
  }

  @Test
  void where_nothing_governed_is_merged_bases_do_not_matter() {
    Commit note = commit(D, "Note\n", ANN, NOTE);

    assertThat(merged(ledger(), merge(NOTE), new Merged(List.of(note), List.of(), 2))).isEmpty();
  }

  @Test
  void a_merge_of_which_nothing_is_known_does_not_pass() {
    Verdict verdict =
        Judge.byTheCatalogue().verdict(ledger().state(), Facts.afterParentAt(0), merge(FLOW));

    assertThat(verdict).isInstanceOf(Verdict.Failed.class);
  }

  @Test
  void of_very_many_wrong_commits_the_first_are_told() {
    List<Commit> many =
        IntStream.range(0, 50)
            .mapToObj(i -> commit(String.format("%040x", i), "Work\n", ANN, FLOW))
            .toList();

    assertThat(merged(ledger(), merge(FLOW), new Merged(many, List.of(), 1))).hasSize(20);
  }

  @Test
  void a_client_can_tell_early_what_needs_no_signature() {
    Commit draft = unsigned(commit(C, file("src/B.java")), new Signature.Absent());

    assertThat(rules(GovernedCode.early(ledger().state(), draft))).containsExactly("QMS-403");
    assertThat(GovernedCode.early(Ledger.governed().state(), draft)).isEmpty();
  }

  private static Finding only(List<Finding> findings, String rule) {
    assertThat(rules(findings)).containsExactly(rule);
    return findings.get(0);
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(f -> f.rule().value()).toList();
  }
}
