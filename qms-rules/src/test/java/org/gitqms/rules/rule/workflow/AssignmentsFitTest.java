package org.gitqms.rules.rule.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-206. */
class AssignmentsFitTest {

  private final Ledger ledger = Ledger.governed();

  @Test
  void reviewers_and_quality_may_be_named() {
    Course.take(ledger, "CR-001", Status.DRAFT);

    ledger.by("init").routeReview("CR-001", "qb", "rev").accepted();

    assertThat(ledger.record("CR-001").assignees()).containsExactly("group:quality", "qb", "rev");
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "ci", "nobody"})
  void who_does_not_review_is_not_named(String id) {
    Course.take(ledger, "CR-001", Status.DRAFT);

    ledger
        .by("init")
        .routeReview("CR-001", id)
        .refusedBy("QMS-206", id + " is nobody who reviews or approves");
  }

  @Test
  void who_does_not_review_is_not_assigned_later() {
    Course.take(ledger, "CR-001", Status.IN_PRE_APPROVAL);

    ledger.by("qa").assign("CR-001", "admin").refusedBy("QMS-206", "admin is nobody who reviews");
  }

  @Test
  void the_owner_is_not_named() {
    ledger.by("ann").create("CR-001", "Ann's").accepted();
    ledger.by("ann").checkin("CR-001", "Text.").accepted();

    ledger
        .by("ann")
        .routeReview("CR-001", "ann")
        .refusedBy("QMS-206", "ann is not independent of CR-001");
  }

  @Test
  void the_owners_agent_is_not_named() {
    ledger.by("ann").create("CR-001", "Ann's").accepted();
    ledger.by("ann").checkin("CR-001", "Text.").accepted();

    ledger
        .by("ann")
        .routeReview("CR-001", "ann-bot")
        .refusedBy("QMS-206", "ann-bot is not independent of CR-001");
  }

  @Test
  void who_asks_for_retirement_is_not_named() {
    Course.take(ledger, "SOP-001", Status.EFFECTIVE);

    ledger
        .by("ann")
        .routeRetirement("SOP-001", "ann")
        .refusedBy("QMS-206", "ann is not independent of SOP-001");
    ledger.by("init").routeRetirement("SOP-001", "ann").accepted();
  }

  @Test
  void names_stand_in_order() {
    Course.take(ledger, "CR-001", Status.DRAFT);

    ledger
        .by("init")
        .routeReview("CR-001", "rev", "qb")
        .refusedBy("QMS-206", "the assignees are not sorted");
  }

  @Test
  void who_is_asked_is_not_asked_again() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    ledger.by("init").routeReview("CR-001", "rev").accepted();

    ledger.by("qa").assign("CR-001", "rev").refusedBy("QMS-206", "rev");
  }

  @Test
  void who_has_answered_in_the_round_is_not_asked_again() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    ledger.by("init").routeReview("CR-001", "rev").accepted();
    ledger.by("qa").recommend("CR-001").accepted();

    ledger.by("qb").assign("CR-001", "qa").refusedBy("QMS-206", "qa");
  }

  @Test
  void who_reviewed_may_be_asked_to_approve() {
    Course.take(ledger, "CR-001", Status.IN_PRE_APPROVAL);

    ledger.by("qb").assign("CR-001", "qa").accepted();
  }

  @Test
  void a_person_is_not_asked_twice_by_way_of_an_agent() {
    Course.take(ledger, "CR-001", Status.DRAFT);

    ledger.by("init").routeReview("CR-001", "ann", "ann-bot").refusedBy("QMS-206", "ann-bot");
    ledger.by("init").routeReview("CR-001", "ann").accepted();
    ledger.by("qa").assign("CR-001", "ann-bot").refusedBy("QMS-206", "ann-bot");
  }

  @Test
  void a_new_owner_can_be_an_initiator_or_an_administrator() {
    Course.take(ledger, "CR-001", Status.DRAFT);

    ledger.by("qa").reassign("CR-001", "admin", "for now").accepted();
    ledger.by("admin").reassign("CR-001", "ann", "for good").accepted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"qa", "rev", "ci", "nobody"})
  void nobody_else_owns_a_document(String id) {
    Course.take(ledger, "CR-001", Status.DRAFT);

    ledger
        .by("admin")
        .reassign("CR-001", id, "for now")
        .refusedBy("QMS-206", id + " cannot own a document");
  }

  @Test
  void the_seat_of_quality_cannot_be_named() {
    Course.take(ledger, "CR-001", Status.DRAFT);

    ledger
        .by("init")
        .routeReview("CR-001")
        .asking(TrailerKey.ASSIGN, "group:quality")
        .refusedBy("QMS-902", "QMS-Assign is not a principal's id");
  }
}
