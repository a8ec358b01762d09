package org.gitqms.rules.rule.workflow;

import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** QMS-215. */
class ParentUnlockedTest {

  private final Ledger ledger = Ledger.governed();

  @ParameterizedTest
  @Verifies("REQ-FLOW-010")
  @EnumSource(
      value = Status.class,
      names = {"IN_POST_REVIEW", "POST_REVIEWED", "IN_POST_APPROVAL", "POST_APPROVED"})
  void from_post_review_to_closing_children_are_locked(Status status) {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-2", Status.PRE_APPROVED);
    Course.takeOn(ledger, "CR-001", status);

    ledger
        .by("init")
        .release("CR-001-VAR-001")
        .refusedBy("QMS-215", "CR-001 is " + status + ": its children are locked");
  }

  @Test
  void before_that_they_are_not() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-2", Status.PRE_APPROVED);

    ledger.by("init").release("CR-001-VAR-001").accepted();
  }

  @Test
  void closing_unlocks_them() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-2", Status.PRE_APPROVED);
    Course.takeOn(ledger, "CR-001", Status.CLOSED);

    ledger.by("init").release("CR-001-VAR-001").accepted();
  }

  @Test
  void withdrawing_unlocks_them() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-2", Status.PRE_APPROVED);
    Course.takeOn(ledger, "CR-001", Status.IN_POST_REVIEW);
    ledger.by("init").withdraw("CR-001").accepted();

    ledger.by("init").release("CR-001-VAR-001").accepted();
  }

  @Test
  void children_of_children_are_locked_too() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-2", Status.IN_EXECUTION);
    Course.takeVariance(ledger, "CR-001-VAR-001-VAR-001", "type-1", Status.PRE_APPROVED);
    Course.takeOn(ledger, "CR-001", Status.IN_POST_REVIEW);

    ledger
        .by("init")
        .release("CR-001-VAR-001-VAR-001")
        .refusedBy("QMS-215", "CR-001 is IN_POST_REVIEW");
  }

  @Test
  @Verifies("REQ-FLOW-010")
  void no_grandchild_is_born_under_a_locked_child() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-2", Status.IN_EXECUTION);
    Course.takeOn(ledger, "CR-001", Status.IN_POST_APPROVAL);

    ledger
        .by("init")
        .create("CR-001-VAR-001-VR-001", "Observation")
        .refusedBy("QMS-215", "CR-001 is IN_POST_APPROVAL");
  }

  @Test
  void what_leaves_the_text_alone_is_not_locked() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    ledger.by("init").create("CR-001-VR-001", "Observation").accepted();
    Course.takeOn(ledger, "CR-001", Status.POST_APPROVED);

    ledger.by("init").checkin("CR-001-VR-001", "Seen.").refusedBy("QMS-215", "locked");
    ledger.by("init").discard("CR-001-VR-001").accepted();
    ledger.by("admin").reassign("CR-001-VR-001", "ann", "init left").accepted();
  }
}
