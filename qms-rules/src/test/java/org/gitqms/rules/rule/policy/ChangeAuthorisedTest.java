package org.gitqms.rules.rule.policy;

import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-803. */
class ChangeAuthorisedTest {

  private static final String GXP = "profile: gxp\nerrors: []\n";

  private final Ledger ledger = Ledger.governed();

  @Test
  void a_change_record_in_execution_authorises_a_policy_change() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);

    ledger.by("admin").proposeUnder("CR-001", "rules.yml", GXP).accepted();
  }

  @Test
  @Verifies("REQ-POLICY-002")
  void without_change_record_nothing_is_proposed() {
    ledger
        .by("admin")
        .propose("rules.yml", GXP)
        .refusedBy("QMS-803", "the proposal cites no change record");
  }

  @Test
  void a_change_record_that_does_not_exist_authorises_nothing() {
    ledger
        .by("admin")
        .proposeUnder("CR-007", "rules.yml", GXP)
        .refusedBy("QMS-803", "cites no change record");
  }

  @Test
  void an_investigation_authorises_nothing() {
    Course.take(ledger, "INV-001", Status.IN_EXECUTION);

    ledger
        .by("admin")
        .proposeUnder("INV-001", "rules.yml", GXP)
        .refusedBy("QMS-803", "cites no change record");
  }

  @Test
  @Verifies("REQ-POLICY-002")
  void a_change_record_that_is_not_released_authorises_nothing() {
    Course.take(ledger, "CR-001", Status.PRE_APPROVED);

    ledger
        .by("admin")
        .proposeUnder("CR-001", "rules.yml", GXP)
        .refusedBy("QMS-803", "CR-001 is PRE_APPROVED, not IN_EXECUTION");
  }

  @Test
  @Verifies("REQ-POLICY-002")
  void what_was_closed_since_the_proposal_authorises_no_approval() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    ledger.by("admin").proposeUnder("CR-001", "rules.yml", GXP).accepted();
    Course.takeOn(ledger, "CR-001", Status.CLOSED);

    ledger.by("qa").approvePolicy().refusedBy("QMS-803", "CR-001 is CLOSED, not IN_EXECUTION");
  }

  @Test
  void what_was_proposed_before_governance_is_proposed_again() {
    Ledger young = Ledger.founded(Foundation.files(Cast.ALL));
    young.by("admin").propose("rules.yml", GXP).accepted();
    young.by("admin").govern().accepted();
    young.by("qa").govern().accepted();

    young.by("qa").approvePolicy().refusedBy("QMS-803", "cites no change record");
  }

  @Test
  void taking_a_proposal_back_needs_no_change_record() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    ledger.by("admin").proposeUnder("CR-001", "rules.yml", GXP).accepted();
    Course.takeOn(ledger, "CR-001", Status.CLOSED);

    ledger.by("admin").takeBack("rules.yml").accepted();
  }

  @Test
  void until_governed_none_is_needed() {
    Ledger.founded(Foundation.files(Cast.ALL)).by("admin").propose("rules.yml", GXP).accepted();
  }
}
