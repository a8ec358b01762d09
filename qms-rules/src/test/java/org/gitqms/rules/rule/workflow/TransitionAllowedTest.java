package org.gitqms.rules.rule.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.Test;

/** QMS-201; every event in every status is in {@code TransitionTableTest}. */
class TransitionAllowedTest {

  @Test
  void an_event_that_the_table_has_passes() {
    Ledger ledger = Ledger.governed();
    Course.take(ledger, "CR-001", Status.DRAFT);

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  void a_document_that_does_not_exist_is_refused() {
    Ledger.governed()
        .by("init")
        .checkout("CR-009")
        .refusedBy("QMS-201", "there is no document CR-009");
  }

  @Test
  void the_finding_says_what_is_possible_instead() {
    Ledger ledger = Ledger.governed();
    Course.take(ledger, "CR-001", Status.PRE_APPROVED);

    var finding = ledger.by("init").close("CR-001").refusedBy("QMS-201");

    assertThat(finding.message()).isEqualTo("CR-001 is PRE_APPROVED: close is not possible");
    assertThat(finding.fix())
        .isEqualTo("git qms status CR-001; possible now: checkout, release, reassign");
    assertThat(finding.document()).contains("CR-001");
    assertThat(finding.location()).isEmpty();
  }

  @Test
  void in_a_terminal_status_nothing_is_possible() {
    Ledger ledger = Ledger.governed();
    Course.take(ledger, "SOP-001", Status.RETIRED);

    var finding = ledger.by("init").checkout("SOP-001").refusedBy("QMS-201");

    assertThat(finding.fix()).startsWith("nothing can happen to it any more");
  }

  @Test
  void a_line_that_the_policy_leaves_out_is_not_possible() {
    Ledger ledger =
        Ledger.governed(
            Foundation.filesWith(
                "workflow.yml",
                "  - {event: revert,           from: POST_REVIEWED,    to: IN_EXECUTION}\n",
                ""));
    Course.take(ledger, "CR-001", Status.POST_REVIEWED);

    ledger.by("init").revert("CR-001", "more to do").refusedBy("QMS-201", "revert is not possible");
    ledger.by("init").checkout("CR-001").accepted();
  }
}
