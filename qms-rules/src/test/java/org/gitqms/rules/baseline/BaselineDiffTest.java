package org.gitqms.rules.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gitqms.rules.baseline.Scene.C1;
import static org.gitqms.rules.baseline.Scene.C2;

import java.util.List;
import org.gitqms.rules.baseline.RequirementChange.Kind;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.result.TestResult;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

class BaselineDiffTest {

  private static final String RS = "SDLC-ABC-RS";
  private static final String RTM = "SDLC-ABC-RTM";
  private static final String LOCKS = "| REQ-A-001 | It locks | |";

  private static Scene specified(String... rows) {
    return new Scene().rs(RS, 1, rows);
  }

  private static TestResult test(String name, Outcome outcome) {
    return new TestResult("a.T", name, outcome);
  }

  private static List<RequirementChange> requirements(Scene before, Scene after) {
    return before.to(after).systems().get(0).requirements();
  }

  private static TestsDiff tests(Scene before, Scene after) {
    return before.to(after).tests().get(0);
  }

  private static List<String> told(TestsDiff tests) {
    return tests.changes().stream()
        .map(
            change ->
                change.kind()
                    + " "
                    + change.test().name()
                    + change.before().map(was -> " was " + was).orElse("")
                    + change.after().map(is -> " is " + is).orElse(""))
        .toList();
  }

  @Test
  void nothing_differs_where_nothing_has_changed() {
    Scene scene =
        specified(LOCKS)
            .rtm(RTM, 1, C1, "a.T.x")
            .evidence(C1, 1, test("x", Outcome.PASSED))
            .effective("SOP-001", "SOP", 1, "text");
    BaselineDiff diff = scene.to(scene);
    assertThat(diff.differs()).isFalse();
    assertThat(diff.systems().get(0).unchanged()).isEqualTo(1);
    assertThat(diff.tests().get(0).same()).isEqualTo(1);
    assertThat(diff.documents()).isEmpty();
  }

  @Test
  @Verifies("REQ-REL-003")
  void a_requirement_is_added_or_removed() {
    Scene one = specified(LOCKS);
    Scene two = specified(LOCKS, "| REQ-A-002 | It opens | |");
    assertThat(requirements(one, two))
        .containsExactly(
            new RequirementChange(
                new RequirementId("REQ-A-002"), Kind.ADDED, "", "It opens", List.of(), List.of()));
    assertThat(requirements(two, one))
        .containsExactly(
            new RequirementChange(
                new RequirementId("REQ-A-002"),
                Kind.REMOVED,
                "It opens",
                "",
                List.of(),
                List.of()));
    assertThat(two.to(one).systems().get(0).unchanged()).isEqualTo(1);
  }

  @Test
  void a_requirement_that_is_struck_through_is_withdrawn() {
    Scene one = specified(LOCKS);
    Scene two = specified("| ~~REQ-A-001~~ | Withdrawn by CR-012 | |");
    assertThat(requirements(one, two))
        .extracting(RequirementChange::kind)
        .containsOnly(Kind.WITHDRAWN);
    assertThat(requirements(two, one))
        .extracting(RequirementChange::kind)
        .containsOnly(Kind.RESTORED);
  }

  @Test
  @Verifies("REQ-REL-003")
  void a_requirement_in_other_words_tells_the_field_with_both_texts() {
    RequirementChange change =
        requirements(specified(LOCKS), specified("| REQ-A-001 | It locks twice | |")).get(0);
    assertThat(change.kind()).isEqualTo(Kind.CHANGED);
    assertThat(change.fields())
        .containsExactly(new FieldChange("requirement", "It locks", "It locks twice"));
    assertThat(change.because()).isEmpty();
  }

  @Test
  void blanks_are_no_change() {
    Scene other = specified("|REQ-A-001   |  It   locks ||");
    assertThat(requirements(specified(LOCKS), other)).isEmpty();
  }

  @Test
  void every_column_is_a_field() {
    String head = "| Id | Requirement | Harm if not met |\n|---|---|---|\n";
    Scene one = new Scene().effective(RS, "RS", 1, head + "| REQ-A-001 | It locks | none |\n");
    Scene two = new Scene().effective(RS, "RS", 1, head + "| REQ-A-001 | It locks | theft |\n");
    assertThat(requirements(one, two).get(0).fields())
        .containsExactly(new FieldChange("harm if not met", "none", "theft"));
  }

  @Test
  void below_a_heading_the_layout_is_told_only_where_no_field_tells_the_change() {
    String text =
        "### REQ-A-001: Locks\n\nIt locks:\n\n- doors\n- gates\n\nVerification: unit test\n";
    Scene one = new Scene().effective(RS, "RS", 1, text);
    Scene nested = new Scene().effective(RS, "RS", 1, text.replace("- gates", "  - gates"));
    assertThat(requirements(one, nested).get(0).fields())
        .extracting(FieldChange::field)
        .containsExactly("text below the heading");
    Scene proven =
        new Scene().effective(RS, "RS", 1, text.replace("unit test", "qualitative proof"));
    assertThat(requirements(one, proven).get(0).fields())
        .containsExactly(new FieldChange("verification", "unit test", "qualitative proof"));
  }

  @Test
  void what_changes_only_above_a_requirement_is_told_of_it_however_far_below() {
    String middle = "| REQ-B-001 | It holds | REQ-A-001 |";
    String low = "| REQ-B-002 | It stays | REQ-B-001 |";
    Scene one = specified(LOCKS).rs("SDLC-XYZ-RS", 1, middle, low);
    Scene two = specified("| REQ-A-001 | It bars | |").rs("SDLC-XYZ-RS", 1, middle, low);
    List<SystemDiff> systems = one.to(two).systems();
    assertThat(systems)
        .extracting(system -> system.specification().value())
        .containsExactly(RS, "SDLC-XYZ-RS");
    assertThat(systems.get(1).requirements())
        .extracting(change -> change.kind() + " " + change.id() + " " + change.because())
        .containsExactly("DERIVED REQ-B-001 [REQ-A-001]", "DERIVED REQ-B-002 [REQ-B-001]");
  }

  @Test
  void a_specification_on_one_side_only_adds_or_removes_all_its_requirements() {
    Scene none = new Scene();
    SystemDiff added = none.to(specified(LOCKS)).systems().get(0);
    assertThat(added.before()).isEqualTo(SystemState.NONE);
    assertThat(added.after().version()).isEqualTo("1.0");
    assertThat(added.requirements()).extracting(RequirementChange::kind).containsOnly(Kind.ADDED);
    Scene retired =
        new Scene().document(RS, "RS", Status.RETIRED, new Version(1, 0), "| Id | Requirement |");
    BaselineDiff gone = specified(LOCKS).to(retired);
    assertThat(gone.systems().get(0).requirements())
        .extracting(RequirementChange::kind)
        .containsOnly(Kind.REMOVED);
    assertThat(gone.documents().get(0).kind()).isEqualTo(DocumentChange.Kind.RETIRED);
  }

  @Test
  void drafts_are_no_part_of_a_baseline() {
    Scene one = specified(LOCKS);
    Scene two =
        new Scene()
            .document(
                RS,
                "RS",
                Status.DRAFT,
                new Version(1, 3),
                "| Id | Requirement | Derived from |\n|---|---|---|\n" + LOCKS + "\n")
            .draft(RS, "RS", "| Id | Requirement |\n|---|---|\n| REQ-A-009 | New | |\n");
    assertThat(one.to(two).differs()).isFalse();
    Scene unapproved =
        specified(LOCKS).document("SDLC-XYZ-RS", "RS", Status.DRAFT, new Version(0, 2), LOCKS);
    assertThat(one.to(unapproved).differs()).isFalse();
  }

  @Test
  void versions_and_qualified_commits_stand_on_both_sides() {
    Scene one = specified(LOCKS).rtm(RTM, 1, C1);
    Scene two = new Scene().rs(RS, 2, LOCKS).rtm(RTM, 3, C2).evidence(C2, 1);
    SystemDiff system = one.to(two).systems().get(0);
    assertThat(system.before()).isEqualTo(new SystemState("1.0", RTM, "1.0", C1, 0, 0));
    assertThat(system.after()).isEqualTo(new SystemState("2.0", RTM, "3.0", C2, 1, 0));
    assertThat(system.differs()).isTrue();
    assertThat(system.requirements()).isEmpty();
  }

  @Test
  void a_matrix_that_names_no_commit_has_none() {
    Scene scene = specified(LOCKS).rtm(RTM, 1, "TBD");
    assertThat(scene.to(scene).systems().get(0).after().commit()).isEmpty();
  }

  @Test
  @Verifies("REQ-REL-003")
  void tests_are_gained_lost_and_come_to_something_else_by_the_evidence() {
    Scene one =
        specified(LOCKS)
            .rtm(RTM, 1, C1, "not.compared")
            .evidence(
                C1,
                1,
                test("lost", Outcome.SKIPPED),
                test("same", Outcome.PASSED),
                test("worse", Outcome.PASSED));
    Scene two =
        specified(LOCKS)
            .rtm(RTM, 1, C2)
            .evidence(
                C2,
                1,
                test("gained", Outcome.PASSED),
                test("same", Outcome.PASSED),
                test("worse", Outcome.FAILED));
    TestsDiff tests = tests(one, two);
    assertThat(tests.by()).isEqualTo(TestsDiff.By.EVIDENCE);
    assertThat(told(tests))
        .containsExactly(
            "GAINED gained is PASSED",
            "LOST lost was SKIPPED",
            "OUTCOME worse was PASSED is FAILED");
    assertThat(tests.same()).isEqualTo(1);
  }

  @Test
  void of_all_attempts_and_cases_the_worst_counts() {
    Scene one = specified(LOCKS).rtm(RTM, 1, C1).evidence(C1, 1, test("x", Outcome.PASSED));
    Scene two =
        specified(LOCKS)
            .rtm(RTM, 1, C1)
            .evidence(C1, 1, test("x", Outcome.PASSED))
            .evidence(C1, 2, test("x", Outcome.ERROR), test("x", Outcome.PASSED));
    assertThat(told(tests(one, two))).containsExactly("OUTCOME x was PASSED is ERROR");
    assertThat(one.to(two).systems().get(0).after().attempts()).isEqualTo(2);
    assertThat(one.to(two).differs()).isTrue();
  }

  @Test
  void without_evidence_on_a_side_the_tests_that_the_matrices_name_are_compared() {
    Scene one =
        specified(LOCKS)
            .rtm(RTM, 1, C1, "a.T.x", "a.T.y")
            .evidence(C1, 1, test("z", Outcome.PASSED));
    Scene two = specified(LOCKS).rtm(RTM, 1, C2, "a.T.y", "a.T.w");
    TestsDiff tests = tests(one, two);
    assertThat(tests.by()).isEqualTo(TestsDiff.By.MATRIX);
    assertThat(told(tests)).containsExactly("GAINED a.T.w", "LOST a.T.x");
    assertThat(tests.same()).isEqualTo(1);
  }

  @Test
  void what_a_matrix_names_as_a_record_is_no_test() {
    String rows =
        """
        | Requirement | Verified by | Kind | Result | Reviewed |
        |---|---|---|---|---|
        | REQ-A-001 | CR-001-VR-001 | verification record | Pass | x |
        """;
    Scene two = specified(LOCKS).effective(RTM, "RTM", 1, rows);
    assertThat(told(tests(specified(LOCKS), two))).isEmpty();
  }

  @Test
  void without_any_matrix_no_tests_are_compared() {
    Scene scene = specified(LOCKS);
    assertThat(tests(scene, scene).by()).isEqualTo(TestsDiff.By.NOTHING);
  }

  @Test
  void systems_with_the_same_two_qualified_commits_have_their_tests_told_once() {
    Scene one =
        specified(LOCKS)
            .rtm(RTM, 1, C1)
            .rs("SDLC-XYZ-RS", 1, "| REQ-B-001 | It holds | |")
            .rtm("SDLC-XYZ-RTM", 1, C1)
            .evidence(C1, 1, test("x", Outcome.PASSED));
    List<TestsDiff> together = one.to(one).tests();
    assertThat(together).hasSize(1);
    assertThat(together.get(0).specifications())
        .extracting(Object::toString)
        .containsExactly(RS, "SDLC-XYZ-RS");
    Scene two =
        specified(LOCKS)
            .rtm(RTM, 1, C1)
            .rs("SDLC-XYZ-RS", 1, "| REQ-B-001 | It holds | |")
            .rtm("SDLC-XYZ-RTM", 1, C2)
            .evidence(C1, 1, test("x", Outcome.PASSED))
            .evidence(C2, 1);
    assertThat(one.to(two).tests()).hasSize(2);
  }

  @Test
  @Verifies("REQ-REL-003")
  void documents_are_told_whose_version_in_force_is_another() {
    Scene one =
        new Scene()
            .effective("SOP-001", "SOP", 1, "a")
            .effective("SOP-002", "SOP", 2, "b")
            .effective("SOP-003", "SOP", 1, "c")
            .effective("SOP-004", "SOP", 1, "d");
    Scene two =
        new Scene()
            .effective("SOP-001", "SOP", 1, "a")
            .effective("SOP-002", "SOP", 3, "b")
            .document("SOP-003", "SOP", Status.RETIRED, new Version(1, 0), "c")
            .effective("SOP-005", "SOP", 1, "e");
    assertThat(one.to(two).documents())
        .extracting(c -> c.id() + " " + c.kind() + " " + c.before() + " " + c.after())
        .containsExactly(
            "SOP-002 CHANGED 2.0 3.0",
            "SOP-003 RETIRED 1.0 ",
            "SOP-004 GONE 1.0 ",
            "SOP-005 ADDED  1.0");
  }

  @Test
  void what_is_executed_is_no_document_in_force() {
    Scene closed = new Scene().document("CR-001", "CR", Status.CLOSED, new Version(2, 0), "done");
    assertThat(new Scene().to(closed).differs()).isFalse();
  }

  @Test
  void what_cannot_be_read_is_counted_and_never_silent() {
    Scene two = specified(LOCKS, "| REQ-A-2 | It opens | |");
    assertThat(specified(LOCKS).to(two).systems().get(0).after().unread()).isEqualTo(1);
  }
}
