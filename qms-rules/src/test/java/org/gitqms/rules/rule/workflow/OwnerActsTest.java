package org.gitqms.rules.rule.workflow;

import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QMS-202. */
class OwnerActsTest {

  private final Ledger ledger = Ledger.governed();

  @ParameterizedTest
  @Verifies("REQ-FLOW-002")
  @CsvSource({
    "CHECKOUT, DRAFT",
    "ROUTE_REVIEW, DRAFT",
    "CANCEL, DRAFT",
    "WITHDRAW, IN_PRE_REVIEW",
    "ROUTE_APPROVAL, PRE_REVIEWED",
    "WITHDRAW, IN_PRE_APPROVAL",
    "CHECKOUT, PRE_APPROVED",
    "RELEASE, PRE_APPROVED",
    "ROUTE_REVIEW, IN_EXECUTION",
    "CHECKOUT, IN_EXECUTION",
    "REVERT, POST_REVIEWED",
    "ROUTE_APPROVAL, POST_REVIEWED",
    "CLOSE, POST_APPROVED"
  })
  void what_another_owns_is_not_moved(EventKind event, Status status) {
    Course.take(ledger, "CR-001", status);

    ledger
        .by("ann")
        .doing(event, "CR-001")
        .refusedBy("QMS-202", "CR-001 is owned by init, not by ann");
    ledger.by("init").doing(event, "CR-001").accepted();
  }

  @Test
  @Verifies("REQ-FLOW-002")
  void another_does_not_abandon_a_revision() {
    Course.take(ledger, "SOP-001", Status.EFFECTIVE);
    ledger.by("init").checkout("SOP-001").accepted();

    ledger.by("ann").abandon("SOP-001", "not mine").refusedBy("QMS-202", "owned by init");
  }

  @Test
  void what_nobody_owns_anybody_may_check_out() {
    Course.take(ledger, "SOP-001", Status.EFFECTIVE);

    ledger.by("ann").checkout("SOP-001").accepted();
  }

  @Test
  void what_nobody_owns_is_checked_out_before_it_moves() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    ledger.forging("CR-001", r -> r.owner(null));

    ledger.by("init").routeReview("CR-001").refusedBy("QMS-202", "CR-001 has no owner");
  }

  @Test
  void the_new_owner_moves_what_was_reassigned() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    ledger.by("admin").reassign("CR-001", "ann", "init is on leave").accepted();

    ledger.by("init").routeReview("CR-001").refusedBy("QMS-202", "owned by ann");
    ledger.by("ann").routeReview("CR-001").accepted();
  }

  @Test
  void any_initiator_asks_for_retirement() {
    Course.take(ledger, "SOP-001", Status.EFFECTIVE);
    ledger.by("qa").reassign("SOP-001", "ann", "she keeps it").accepted();

    ledger.by("init").routeRetirement("SOP-001").accepted();
  }

  @Test
  void quality_cancels_an_investigation_it_does_not_own() {
    Course.take(ledger, "INV-001", Status.DRAFT);

    ledger.by("qa").cancel("INV-001", "opened by mistake").accepted();
  }

  @Test
  void quality_cancels_no_change_record_of_another() {
    Ledger both =
        Ledger.governed(
            Foundation.files(Cast.with(Cast.human("qi", Group.QUALITY, Group.INITIATOR))));
    Course.take(both, "CR-001", Status.DRAFT);

    both.by("qi").cancel("CR-001", "not needed").refusedBy("QMS-202", "owned by init, not by qi");
  }
}
