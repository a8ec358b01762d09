package org.gitqms.rules.rule.workflow;

import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.Test;

/** QMS-217. */
class TargetAllowedTest {

  private static final String NO_RETIRING =
      "  - {event: approve,          from: IN_APPROVAL,      to: RETIRED}\n";

  @Test
  void a_status_that_the_policy_has_is_reached() {
    Ledger ledger = Ledger.governed();

    Course.take(ledger, "SOP-001", Status.RETIRED);
  }

  @Test
  void a_status_that_the_policy_leaves_out_is_not_reached() {
    Ledger ledger = Ledger.governed(Foundation.filesWith("workflow.yml", NO_RETIRING, ""));
    Course.take(ledger, "SOP-001", Status.EFFECTIVE);
    ledger.by("init").routeRetirement("SOP-001").accepted();

    ledger
        .by("qa")
        .approve("SOP-001")
        .refusedBy("QMS-217", "the policy does not let approve lead to RETIRED");
  }
}
