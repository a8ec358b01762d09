package org.gitqms.rules.rule.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-705. {@code qi} both writes and is of quality, and has an agent that may do the same. */
class IndependenceTest {

  private final Ledger ledger =
      Ledger.governed(
          Foundation.files(
              Cast.with(
                  Cast.human("qi", Group.INITIATOR, Group.QUALITY),
                  Cast.agent("qi-bot", "qi", Group.INITIATOR, Group.QUALITY))));

  @Test
  void somebody_who_has_not_written_in_it_answers() {
    Course.take(ledger, "CR-001", Status.IN_PRE_REVIEW);

    ledger.by("qi").recommend("CR-001").accepted();
  }

  @Test
  @Verifies("REQ-FLOW-005")
  void the_owner_does_not_review() {
    writtenBy("qi");
    ledger.by("qi").routeReview("CR-001").accepted();

    var finding = ledger.by("qi").recommend("CR-001").refusedBy("QMS-705");

    assertThat(finding.message())
        .isEqualTo("qi owns CR-001, or has owned it or written in it since its last approval");
  }

  @Test
  @Verifies("REQ-FLOW-005")
  void the_owner_does_not_approve() {
    writtenBy("qi");
    ledger.by("qi").routeReview("CR-001").accepted();
    ledger.by("qa").recommend("CR-001").accepted();
    ledger.by("qi").routeApproval("CR-001").accepted();

    ledger.by("qi").approve("CR-001").refusedBy("QMS-705", "qi owns CR-001");
  }

  @Test
  @Verifies("REQ-FLOW-006")
  void the_agent_of_the_owner_answers_neither() {
    writtenBy("qi");
    ledger.by("qi").routeReview("CR-001").accepted();

    ledger.by("qi-bot").recommend("CR-001").refusedBy("QMS-705", "qi owns CR-001");
  }

  @Test
  @Verifies("REQ-FLOW-006")
  void the_sponsor_does_not_answer_for_his_agents_work() {
    writtenBy("qi-bot");
    ledger.by("qi-bot").routeReview("CR-001").accepted();

    ledger.by("qi").recommend("CR-001").refusedBy("QMS-705", "qi owns CR-001");
  }

  @Test
  @Verifies("REQ-FLOW-005")
  void who_has_written_in_it_does_not_answer_after_it_was_reassigned() {
    writtenBy("qi");
    ledger.by("admin").reassign("CR-001", "init", "qi has other work").accepted();
    ledger.by("init").routeReview("CR-001").accepted();

    ledger.by("qi").recommend("CR-001").refusedBy("QMS-705", "written in it");
    ledger.by("qa").recommend("CR-001").accepted();
    ledger.by("init").routeApproval("CR-001").accepted();
    ledger.by("qi").approve("CR-001").refusedBy("QMS-705", "written in it");
  }

  @Test
  @Verifies("REQ-FLOW-005")
  void who_wrote_a_child_does_not_answer_for_its_parent() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    ledger.by("qi").create("CR-001-VR-001", "Observation").accepted();
    ledger.by("qi").checkin("CR-001-VR-001", "Seen.").accepted();
    ledger.by("init").routeReview("CR-001").accepted();

    ledger.by("qi").recommend("CR-001").refusedBy("QMS-705", "qi owns CR-001");
    ledger.by("qa").recommend("CR-001").accepted();
  }

  @Test
  @Verifies("REQ-FLOW-005")
  void who_wrote_a_grandchild_does_not_either() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-2", Status.IN_EXECUTION);
    ledger.by("qi").create("CR-001-VAR-001-VR-001", "Observation").accepted();
    ledger.by("qi").checkin("CR-001-VAR-001-VR-001", "Seen.").accepted();
    ledger.by("admin").reassign("CR-001-VAR-001-VR-001", "init", "he keeps it").accepted();
    ledger.by("init").routeReview("CR-001").accepted();

    ledger.by("qi").recommend("CR-001").refusedBy("QMS-705");
  }

  @Test
  void who_wrote_an_earlier_version_answers_for_the_next() {
    ledger.by("qi").create("SOP-001", "Procedure").accepted();
    ledger.by("qi").checkin("SOP-001", "First.").accepted();
    ledger.by("admin").reassign("SOP-001", "init", "qi has other work").accepted();
    Course.takeOn(ledger, "SOP-001", Status.EFFECTIVE);
    ledger.by("init").checkout("SOP-001").accepted();
    ledger.by("init").checkin("SOP-001", "Second.").accepted();
    ledger.by("init").routeReview("SOP-001").accepted();

    ledger.by("qi").recommend("SOP-001").accepted();
  }

  @Test
  void who_asks_for_retirement_does_not_approve_it() {
    Course.take(ledger, "SOP-001", Status.EFFECTIVE);
    ledger.by("qi").routeRetirement("SOP-001").accepted();

    ledger.by("qi").approve("SOP-001").refusedBy("QMS-705", "qi owns SOP-001");
    ledger.by("qa").approve("SOP-001").accepted();
  }

  @Test
  void who_hands_a_retirement_over_does_not_approve_it() {
    Course.take(ledger, "SOP-001", Status.EFFECTIVE);
    ledger.by("qi").routeRetirement("SOP-001").accepted();
    ledger.by("qi").reassign("SOP-001", "init", "so that I may approve it").accepted();

    ledger.by("qi").approve("SOP-001").refusedBy("QMS-705", "qi owns SOP-001, or has owned it");
    ledger.by("qa").approve("SOP-001").accepted();
    assertThat(ledger.record("SOP-001").formerOwners()).containsExactly("qi");
  }

  @Test
  void who_owned_it_when_its_retirement_was_asked_for_does_not_approve_that() {
    Course.take(ledger, "SOP-001", Status.EFFECTIVE);
    ledger.by("admin").reassign("SOP-001", "qi", "qi looks after it").accepted();
    ledger.by("init").routeRetirement("SOP-001").accepted();

    ledger.by("qi").approve("SOP-001").refusedBy("QMS-705");
  }

  @Test
  @Verifies("REQ-FLOW-005")
  void who_hands_a_document_over_for_the_time_of_its_review_does_not_review_it() {
    Course.take(ledger, "CR-001", Status.PRE_APPROVED);
    ledger.by("qa").reassign("CR-001", "qi", "qi does the work").accepted();
    ledger.by("qi").release("CR-001").accepted();
    ledger.by("qi").routeReview("CR-001").accepted();
    ledger.by("qi").reassign("CR-001", "init", "so that I may review it").accepted();

    ledger.by("qi").recommend("CR-001").refusedBy("QMS-705", "qi owns CR-001, or has owned it");
    ledger.by("qa").recommend("CR-001").accepted();
    ledger.by("init").routeApproval("CR-001", "qi").refusedBy("QMS-206");
  }

  @Test
  void who_handed_a_child_over_does_not_answer_for_its_parent() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-2", Status.IN_EXECUTION);
    ledger.by("qa").reassign("CR-001-VAR-001", "qi", "qi does the work").accepted();
    ledger.by("qa").reassign("CR-001-VAR-001", "init", "init goes on").accepted();
    ledger.by("init").routeReview("CR-001").accepted();

    ledger.by("qi").recommend("CR-001").refusedBy("QMS-705");
  }

  @Test
  void an_approval_ends_what_former_owners_are_excluded_from() {
    ledger.by("qi").create("SOP-001", "Procedure").accepted();
    ledger.by("qi").checkin("SOP-001", "First.").accepted();
    ledger.by("admin").reassign("SOP-001", "init", "qi has other work").accepted();
    assertThat(ledger.record("SOP-001").formerOwners()).containsExactly("qi");

    Course.takeOn(ledger, "SOP-001", Status.EFFECTIVE);

    assertThat(ledger.record("SOP-001").formerOwners()).isEmpty();
  }

  @Test
  void the_author_of_a_text_may_refuse_it() {
    writtenBy("qi");
    ledger.by("admin").reassign("CR-001", "init", "qi has other work").accepted();
    Course.takeOn(ledger, "CR-001", Status.IN_PRE_APPROVAL);

    ledger.by("qi").reject("CR-001", "a mistake of mine").accepted();
  }

  private void writtenBy(String id) {
    ledger.by(id).create("CR-001", "Change").accepted();
    ledger.by(id).checkin("CR-001", "Text.").accepted();
  }
}
