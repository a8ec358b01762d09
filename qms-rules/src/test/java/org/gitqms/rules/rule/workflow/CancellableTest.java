package org.gitqms.rules.rule.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-211. */
class CancellableTest {

  private final Ledger ledger = Ledger.governed();

  @Test
  void a_first_draft_is_cancelled() {
    Course.take(ledger, "CR-001", Status.DRAFT);

    ledger.by("init").cancel("CR-001", "not needed").accepted();
  }

  @Test
  @Verifies("REQ-FLOW-012")
  void a_change_record_that_was_pre_approved_is_not() {
    Course.take(ledger, "CR-001", Status.PRE_APPROVED);
    ledger.by("init").checkout("CR-001").accepted();
    ledger.by("init").discard("CR-001").accepted();

    ledger
        .by("init")
        .cancel("CR-001", "not needed")
        .refusedBy("QMS-211", "CR-001 was approved as 1.0");
  }

  @Test
  @Verifies("REQ-FLOW-012")
  void a_revision_of_a_procedure_is_not() {
    Course.take(ledger, "SOP-001", Status.EFFECTIVE);
    ledger.by("init").checkout("SOP-001").accepted();
    ledger.by("init").checkin("SOP-001", "Revised.").accepted();

    ledger
        .by("init")
        .cancel("SOP-001", "not needed")
        .refusedBy("QMS-211", "SOP-001 was approved as 1.0");
  }

  @Test
  void a_document_with_a_living_child_is_not() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    Course.take(ledger, "CR-001-TP-001", Status.DRAFT);

    var finding = ledger.by("init").cancel("CR-001", "not needed").refusedBy("QMS-211");

    assertThat(finding.message()).isEqualTo("its child CR-001-TP-001 is DRAFT");
    assertThat(finding.fix()).isEqualTo("git qms cancel CR-001-TP-001 first");
  }

  @Test
  void once_the_child_is_cancelled_it_is() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    Course.take(ledger, "CR-001-TP-001", Status.CANCELLED);

    ledger.by("init").cancel("CR-001", "not needed").accepted();
  }
}
