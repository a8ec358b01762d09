package org.gitqms.rules.rule.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-204. */
class AssigneeAnswersTest {

  private final Ledger ledger = Ledger.governed();

  @Test
  void anybody_of_quality_answers_for_quality() {
    Course.take(ledger, "CR-001", Status.IN_PRE_REVIEW);

    ledger.by("qb").recommend("CR-001").accepted();
  }

  @Test
  void who_was_named_answers() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    ledger.by("init").routeReview("CR-001", "rev").accepted();

    ledger.by("rev").recommend("CR-001").accepted();
  }

  @Test
  @Verifies("REQ-FLOW-004")
  void a_reviewer_who_was_not_named_does_not_review() {
    Course.take(ledger, "CR-001", Status.IN_PRE_REVIEW);

    var finding = ledger.by("rev").recommend("CR-001").refusedBy("QMS-204");

    assertThat(finding.message()).isEqualTo("rev is not asked; open are: group:quality");
    assertThat(finding.fix()).contains("git qms assign CR-001 rev");
  }

  @Test
  @Verifies("REQ-FLOW-004")
  void a_reviewer_who_was_not_named_neither_approves_nor_rejects() {
    Course.take(ledger, "CR-001", Status.IN_PRE_APPROVAL);

    ledger.by("rev").approve("CR-001").refusedBy("QMS-204", "rev is not asked");
    ledger.by("rev").reject("CR-001", "no").refusedBy("QMS-204", "rev is not asked");
  }

  @Test
  @Verifies("REQ-FLOW-004")
  void who_has_answered_is_not_asked_any_more() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    ledger.by("init").routeReview("CR-001", "rev").accepted();
    ledger.by("rev").recommend("CR-001").accepted();

    ledger.by("rev").requestUpdates("CR-001").refusedBy("QMS-204", "rev is not asked");
  }

  @Test
  void once_quality_has_answered_others_of_quality_are_not_asked() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    ledger.by("init").routeReview("CR-001", "rev").accepted();
    ledger.by("qa").recommend("CR-001").accepted();

    ledger.by("qb").recommend("CR-001").refusedBy("QMS-204", "open are: rev");
  }
}
