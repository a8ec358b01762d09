package org.gitqms.rules.rule.workflow;

import java.util.List;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.record.Answer;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-205. */
class ReviewsCompleteTest {

  private final Ledger ledger = Ledger.governed();

  @Test
  void reviews_that_recommend_open_the_way_to_approval() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    ledger.by("init").routeReview("CR-001", "rev").accepted();
    ledger.by("rev").recommend("CR-001").accepted();
    ledger.by("qa").recommend("CR-001").accepted();

    ledger.by("init").routeApproval("CR-001").accepted();
  }

  @Test
  @Verifies("REQ-FLOW-009")
  void one_request_for_updates_closes_it() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    ledger.by("init").routeReview("CR-001", "rev").accepted();
    ledger.by("rev").requestUpdates("CR-001").accepted();
    ledger.by("qa").recommend("CR-001").accepted();

    ledger.by("init").routeApproval("CR-001").refusedBy("QMS-205", "rev has asked for updates");
  }

  @Test
  @Verifies("REQ-FLOW-008")
  void a_text_that_changed_after_the_review_is_not_routed() {
    Course.take(ledger, "CR-001", Status.PRE_REVIEWED);
    ledger.forgingFile("QMS/CR/CR-001/CR-001.draft.md", "Another text.\n");

    ledger
        .by("init")
        .routeApproval("CR-001")
        .refusedBy("QMS-205", "the review by qa was given on another content");
  }

  @Test
  @Verifies("REQ-FLOW-008")
  void a_child_that_changed_after_the_post_review_is_noticed() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-1", Status.CLOSED);
    Course.takeOn(ledger, "CR-001", Status.POST_REVIEWED);
    ledger.forgingFile("QMS/CR/CR-001/CR-001-VAR-001.md", "Another text.\n");

    ledger
        .by("init")
        .routeApproval("CR-001")
        .refusedBy("QMS-205", "the review by qa was given on another content");
  }

  @Test
  @Verifies("REQ-FLOW-009")
  void without_a_review_for_quality_nothing_is_routed() {
    Course.take(ledger, "CR-001", Status.PRE_REVIEWED);
    Answer review = ledger.record("CR-001").outcomes().get(0);
    Answer other =
        new Answer("rev", List.of("rev"), review.verdict(), review.content(), review.key());
    ledger.forging("CR-001", r -> r.outcomes(List.of(other)));

    ledger
        .by("init")
        .routeApproval("CR-001")
        .refusedBy("QMS-205", "no review for quality recommends it");
  }

  @Test
  @Verifies("REQ-FLOW-009")
  void without_any_review_nothing_is_routed() {
    Course.take(ledger, "CR-001", Status.PRE_REVIEWED);
    ledger.forging("CR-001", r -> r.outcomes(List.of()));

    ledger.by("init").routeApproval("CR-001").refusedBy("QMS-205", "no review for quality");
  }

  @Test
  void after_a_rejection_the_same_reviews_still_hold_for_the_same_text() {
    Course.take(ledger, "CR-001", Status.IN_PRE_APPROVAL);
    ledger.by("qa").reject("CR-001", "ask rev too").accepted();

    ledger.by("init").routeApproval("CR-001", "rev").accepted();
  }
}
