package org.gitqms.rules.rule.identity;

import java.util.List;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-706. Assignment asks nobody twice; this holds also where an assignment did not see it. */
class PersonsCountOnceTest {

  private final Ledger ledger = Ledger.governed();

  @Test
  void one_answer_fills_all_seats_of_a_person() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    ledger.by("init").routeReview("CR-001", "qa").accepted();

    ledger.by("qa").recommend("CR-001").accepted();

    org.assertj.core.api.Assertions.assertThat(ledger.record("CR-001").status())
        .isEqualTo(Status.PRE_REVIEWED);
  }

  @Test
  @Verifies("REQ-FLOW-006")
  void a_person_does_not_review_twice() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    ledger.by("init").routeReview("CR-001", "rev").accepted();
    ledger.by("qa").recommend("CR-001").accepted();
    ledger.forging("CR-001", r -> r.assignees(List.of("group:quality", "rev")));

    ledger
        .by("qa")
        .recommend("CR-001")
        .refusedBy("QMS-706", "qa has answered in this round already, as qa");
  }

  @Test
  @Verifies("REQ-FLOW-006")
  void a_person_does_not_review_again_by_an_agent() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    ledger.by("init").routeReview("CR-001", "ann").accepted();
    ledger.by("ann").recommend("CR-001").accepted();
    ledger.forging("CR-001", r -> r.assignees(List.of("ann-bot", "group:quality")));

    ledger
        .by("ann-bot")
        .recommend("CR-001")
        .refusedBy("QMS-706", "ann has answered in this round already, as ann");
  }

  @Test
  @Verifies("REQ-FLOW-006")
  void a_person_does_not_approve_twice() {
    Course.take(ledger, "CR-001", Status.PRE_REVIEWED);
    ledger.by("init").routeApproval("CR-001", "rev").accepted();
    ledger.by("rev").approve("CR-001").accepted();
    ledger.forging("CR-001", r -> r.assignees(List.of("group:quality", "rev")));

    ledger.by("rev").approve("CR-001").refusedBy("QMS-706", "rev has answered in this round");
  }

  @Test
  void who_has_reviewed_may_approve() {
    Course.take(ledger, "CR-001", Status.IN_PRE_APPROVAL);

    ledger.by("qa").approve("CR-001").accepted();
  }
}
