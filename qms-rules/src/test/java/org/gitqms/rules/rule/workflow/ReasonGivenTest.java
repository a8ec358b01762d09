package org.gitqms.rules.rule.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-212. */
class ReasonGivenTest {

  private final Ledger ledger = Ledger.governed();

  @Test
  void these_events_need_a_reason() {
    assertThat(Arrays.stream(EventKind.values()).filter(EventKind::needsReason))
        .containsExactlyInAnyOrder(
            EventKind.ABANDON,
            EventKind.REASSIGN,
            EventKind.REJECT,
            EventKind.REVERT,
            EventKind.CANCEL,
            EventKind.DECLARE_COMPROMISE);
  }

  @Test
  @Verifies("REQ-FLOW-011")
  void abandoning_needs_a_reason() {
    Course.take(ledger, "SOP-001", Status.EFFECTIVE);
    ledger.by("init").checkout("SOP-001").accepted();

    ledger.by("init").abandon("SOP-001", "").refusedBy("QMS-212", "a abandon without a reason");
    ledger.by("init").abandon("SOP-001", "no longer wanted").accepted();
  }

  @Test
  @Verifies("REQ-FLOW-011")
  void reassigning_needs_a_reason() {
    Course.take(ledger, "CR-001", Status.DRAFT);

    ledger.by("admin").reassign("CR-001", "ann", "").refusedBy("QMS-212", "without a reason");
  }

  @Test
  @Verifies("REQ-FLOW-011")
  void rejecting_needs_a_reason() {
    Course.take(ledger, "CR-001", Status.IN_PRE_APPROVAL);

    ledger.by("qa").reject("CR-001", "").refusedBy("QMS-212", "without a reason");
  }

  @Test
  @Verifies("REQ-FLOW-011")
  void reverting_needs_a_reason() {
    Course.take(ledger, "CR-001", Status.POST_REVIEWED);

    ledger.by("init").revert("CR-001", "").refusedBy("QMS-212", "without a reason");
  }

  @Test
  @Verifies("REQ-FLOW-011")
  void cancelling_needs_a_reason() {
    Course.take(ledger, "CR-001", Status.DRAFT);

    ledger.by("init").cancel("CR-001", "").refusedBy("QMS-212", "without a reason");
  }

  @Test
  void declaring_a_compromise_needs_a_reason() {
    ledger
        .by("qa")
        .declareCompromise(Cast.key("init"), "")
        .refusedBy("QMS-212", "without a reason");
  }
}
