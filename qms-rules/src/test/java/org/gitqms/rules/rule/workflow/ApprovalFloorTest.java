package org.gitqms.rules.rule.workflow;

import java.util.List;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.record.Answer;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-218: the floor under all that the rules of the workflow stage ensure before. */
class ApprovalFloorTest {

  @Test
  void an_independent_approval_by_quality_suffices() {
    Ledger ledger = Ledger.governed();

    Course.take(ledger, "SOP-001", Status.EFFECTIVE);
  }

  @Test
  @Verifies("REQ-FLOW-007")
  void without_quality_nothing_is_approved() {
    Ledger ledger = Ledger.governed();
    Course.take(ledger, "SOP-001", Status.IN_APPROVAL);
    ledger.forging("SOP-001", r -> r.assignees(List.of("rev")));

    ledger
        .by("rev")
        .approve("SOP-001")
        .refusedBy("QMS-218", "no independent approval is quality's");
  }

  @Test
  @Verifies("REQ-FLOW-008")
  void an_approval_of_another_content_does_not_count() {
    Ledger ledger = Ledger.governed();
    Course.take(ledger, "SOP-001", Status.IN_APPROVAL);
    Digest other = Digest.of(new byte[] {1});
    Answer stale = new Answer("rev", List.of("rev"), Answer.APPROVE, other, "none");
    ledger.forging("SOP-001", r -> r.approvals(List.of(stale)));

    ledger
        .by("qa")
        .approve("SOP-001")
        .refusedBy("QMS-218", "an approval was given on another content");
  }

  @Test
  @Verifies("REQ-FLOW-007")
  void retirement_needs_quality_too() {
    Ledger ledger = Ledger.governed();
    Course.take(ledger, "SOP-001", Status.EFFECTIVE);
    ledger.by("init").routeRetirement("SOP-001", "rev").accepted();
    ledger.forging("SOP-001", r -> r.assignees(List.of("rev")));

    ledger
        .by("rev")
        .approve("SOP-001")
        .refusedBy("QMS-218", "no independent approval is quality's");
  }

  @Test
  @Verifies("REQ-FLOW-007")
  void who_became_the_owner_after_approving_for_quality_does_not_count() {
    Ledger ledger =
        Ledger.governed(
            Foundation.files(Cast.with(Cast.human("qi", Group.QUALITY, Group.INITIATOR))));
    Course.take(ledger, "SOP-001", Status.REVIEWED);
    ledger.by("init").routeApproval("SOP-001", "rev").accepted();
    ledger.by("qi").approve("SOP-001").accepted();
    ledger.by("admin").reassign("SOP-001", "qi", "init has left").accepted();

    ledger
        .by("rev")
        .approve("SOP-001")
        .refusedBy("QMS-218", "no independent approval is quality's");
  }
}
