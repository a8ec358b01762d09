package org.gitqms.rules.rule.workflow;

import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** QMS-209. */
class ParentAllowsTest {

  private final Ledger ledger = Ledger.governed();

  @Test
  void a_child_needs_a_parent() {
    ledger
        .by("init")
        .create("CR-001-TP-001", "Tests")
        .refusedBy("QMS-209", "there is no parent CR-001");
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"DRAFT", "IN_PRE_REVIEW", "PRE_APPROVED", "IN_EXECUTION"})
  void a_protocol_is_created_while_its_parent_is_open(Status status) {
    Course.take(ledger, "CR-001", status);

    ledger.by("init").create("CR-001-TP-001", "Tests").accepted();
  }

  @ParameterizedTest
  @Verifies("REQ-FLOW-014")
  @EnumSource(
      value = Status.class,
      names = {"IN_POST_REVIEW", "POST_REVIEWED", "IN_POST_APPROVAL", "POST_APPROVED", "CLOSED"})
  void after_execution_there_are_no_further_children(Status status) {
    Course.take(ledger, "CR-001", status);

    ledger
        .by("init")
        .createVariance("CR-001-VAR-001", "type-1")
        .refusedBy(
            "QMS-209",
            "CR-001 is " + status + ": a VAR is created under one that is DRAFT, IN_PRE_REVIEW");
  }

  @Test
  void a_cancelled_parent_takes_no_child() {
    Course.take(ledger, "CR-001", Status.CANCELLED);

    ledger.by("init").create("CR-001-TP-001", "Tests").refusedBy("QMS-209", "CR-001 is CANCELLED");
  }

  @Test
  @Verifies("REQ-FLOW-014")
  void an_addendum_needs_a_closed_parent() {
    Course.take(ledger, "CR-001", Status.POST_APPROVED);
    ledger
        .by("init")
        .create("CR-001-ADD-001", "Correction")
        .refusedBy(
            "QMS-209", "CR-001 is POST_APPROVED: an ADD is created under one that is CLOSED");

    Course.takeOn(ledger, "CR-001", Status.CLOSED);
    ledger.by("init").create("CR-001-ADD-001", "Correction").accepted();
  }

  @Test
  void a_cancelled_parent_takes_no_addendum() {
    Course.take(ledger, "CR-001", Status.CANCELLED);

    ledger
        .by("init")
        .create("CR-001-ADD-001", "Correction")
        .refusedBy("QMS-209", "CR-001 is CANCELLED: an ADD is created under one that is CLOSED");
  }

  @ParameterizedTest
  @Verifies("REQ-FLOW-014")
  @CsvSource({"DRAFT", "PRE_APPROVED"})
  void a_verification_record_needs_a_parent_in_execution(Status status) {
    Course.take(ledger, "CR-001", status);
    ledger
        .by("init")
        .create("CR-001-VR-001", "Observation")
        .refusedBy(
            "QMS-209", "CR-001 is " + status + ": a VR is created under one that is IN_EXECUTION");

    Course.takeOn(ledger, "CR-001", Status.IN_EXECUTION);
    ledger.by("init").create("CR-001-VR-001", "Observation").accepted();
  }
}
