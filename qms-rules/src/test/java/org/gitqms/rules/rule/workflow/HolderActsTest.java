package org.gitqms.rules.rule.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-203. */
class HolderActsTest {

  private final Ledger ledger = Ledger.governed();

  @Test
  void the_holder_checks_in() {
    ledger.by("init").create("CR-001", "New").accepted();

    ledger.by("init").checkin("CR-001", "Text.").accepted();

    assertThat(ledger.record("CR-001").holder()).isNull();
  }

  @Test
  @Verifies("REQ-FLOW-003")
  void nobody_checks_in_what_another_holds() {
    ledger.by("init").create("CR-001", "New").accepted();

    ledger
        .by("ann")
        .checkin("CR-001", "Text.")
        .refusedBy("QMS-203", "CR-001 is checked out by init");
  }

  @Test
  void nobody_checks_in_what_is_not_checked_out() {
    Course.take(ledger, "CR-001", Status.DRAFT);

    ledger
        .by("init")
        .checkin("CR-001", "Text.")
        .refusedBy("QMS-203", "nobody has checked out CR-001");
  }

  @Test
  void nobody_discards_what_another_holds() {
    ledger.by("init").create("CR-001", "New").accepted();

    ledger.by("ann").discard("CR-001").refusedBy("QMS-203", "checked out by init");
  }

  @Test
  @Verifies("REQ-FLOW-003")
  void what_is_held_is_not_routed() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    ledger.by("init").checkout("CR-001").accepted();

    var finding = ledger.by("init").routeReview("CR-001").refusedBy("QMS-203");

    assertThat(finding.message()).isEqualTo("CR-001 is checked out by init");
    assertThat(finding.fix()).isEqualTo("git qms checkin CR-001, or git qms discard CR-001");
  }

  @Test
  void what_is_held_in_execution_is_not_routed() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    ledger.by("init").checkout("CR-001").accepted();

    ledger.by("init").routeReview("CR-001").refusedBy("QMS-203", "checked out by init");
  }

  @Test
  void what_is_held_is_not_cancelled() {
    ledger.by("init").create("CR-001", "New").accepted();

    ledger.by("init").cancel("CR-001", "not needed").refusedBy("QMS-203", "checked out by init");
  }

  @Test
  void the_holder_may_check_out_again() {
    ledger.by("init").create("CR-001", "New").accepted();

    ledger.by("init").checkout("CR-001").accepted();
  }

  @Test
  @Verifies("REQ-FLOW-003")
  void nobody_checks_out_what_another_holds() {
    ledger.by("init").create("CR-001", "New").accepted();
    ledger.forging("CR-001", r -> r.owner(null));

    ledger.by("ann").checkout("CR-001").refusedBy("QMS-203", "checked out by init");
  }
}
