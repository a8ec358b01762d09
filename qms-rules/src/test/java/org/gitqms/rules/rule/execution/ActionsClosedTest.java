package org.gitqms.rules.rule.execution;

import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** QMS-314. */
class ActionsClosedTest {

  private static final String CHILD =
      "{{id of its change record, \"to be created\", or none and why}}";

  private final Ledger ledger = Ledger.shipped();

  @BeforeEach
  void aChangeRecord() {
    Work.begun(ledger, "CR-001").executed();
  }

  @Test
  void an_investigation_ends_when_the_change_records_of_its_actions_are_closed() {
    Work.on(ledger, "CR-001").to(Status.CLOSED);
    Work.created(ledger, "INV-001").planned(CHILD, "CR-001").to(Status.IN_EXECUTION).executed();

    ledger.by("init").routeReview("INV-001").accepted();
  }

  @Test
  void an_action_without_a_change_record_asks_for_none() {
    Work.begun(ledger, "INV-001").executed();

    ledger.by("init").routeReview("INV-001").accepted();
  }

  @Test
  void an_investigation_without_an_action_does_not_end() {
    Work.created(ledger, "INV-001");
    String none = Texts.of(Work.on(ledger, "INV-001").text()).replace("| CAPA-", "| EI-");
    ledger
        .by("init")
        .checkin("INV-001", org.gitqms.rules.content.Content.of(Work.plan(none)))
        .accepted();
    Work.on(ledger, "INV-001").to(Status.IN_EXECUTION).executed();

    ledger
        .by("init")
        .routeReview("INV-001")
        .refusedBy("QMS-314", "the investigation has no action");
  }

  @Test
  @Verifies("REQ-EXEC-008")
  void it_does_not_while_one_that_the_plan_names_is_open() {
    Work.created(ledger, "INV-001").planned(CHILD, "CR-001").to(Status.IN_EXECUTION).executed();

    var findings = ledger.by("init").routeReview("INV-001").findingsOf("QMS-314");

    org.assertj.core.api.Assertions.assertThat(findings)
        .hasSize(2)
        .allSatisfy(
            f ->
                org.assertj.core.api.Assertions.assertThat(f)
                    .contains("passed, but CR-001 is IN_EXECUTION"));
  }

  @Test
  @Verifies("REQ-EXEC-008")
  void it_does_not_while_one_that_the_evidence_names_is_open() {
    Work.begun(ledger, "INV-001").inHand();
    String done = Texts.of(Work.on(ledger, "INV-001").done());
    int first = done.indexOf(ledger.tip());
    String shown = done.substring(0, first) + "CR-001" + done.substring(first + 40);
    ledger.by("init").checkin("INV-001", org.gitqms.rules.content.Content.of(shown)).accepted();

    ledger
        .by("init")
        .routeReview("INV-001")
        .refusedBy("QMS-314", "CAPA-1 passed, but CR-001 is IN_EXECUTION");
  }
}
