package org.gitqms.rules.rule.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Plan;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.record.Imported;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-311. SOP-001 to 007 are in force at 1.0; CR-002 is a draft at 0.1. */
class DocumentsStandTest {

  private final Ledger ledger = Ledger.shipped();

  @BeforeEach
  void aChangeRecordInExecution() {
    Work.created(ledger, "CR-001").planned(Plan.ofOneItem()).to(Status.IN_EXECUTION);
    Work.created(ledger, "CR-002");
  }

  private void show(String evidence) {
    Work.on(ledger, "CR-001").shown(evidence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SOP-001",
        "SOP-001 1.0",
        "SOP-001 v0.9",
        "SOP-001 (EFFECTIVE v1.0)",
        "CR-002 DRAFT",
        "CR-002 v0.1",
        "CR-001 IN_PRE_REVIEW, and SOP-001",
        "CR-001 PRE_APPROVED, and SOP-001",
        "CR-001 (IN_EXECUTION), and SOP-001",
      })
  void what_stands_as_claimed_or_further_is_evidence(String evidence) {
    show(evidence);

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  void what_stood_when_the_result_was_routed_may_end_before_it_is_closed() {
    show("SOP-001 (EFFECTIVE v1.0)");
    Work.on(ledger, "CR-001").to(Status.POST_APPROVED);
    ledger.forging("SOP-001", r -> r.status(Status.RETIRED));

    ledger.by("init").close("CR-001").accepted();
  }

  @Test
  void what_was_routed_in_an_older_system_is_asked_when_it_closes() {
    show("SOP-001 (EFFECTIVE v1.0)");
    Work.on(ledger, "CR-001").to(Status.POST_APPROVED);
    ledger.forging("SOP-001", r -> r.status(Status.RETIRED));
    ledger.forging("CR-001", r -> r.imported(new Imported("QMS/.audit/CR/CR-001.jsonl", 1)));

    assertThat(ledger.by("init").close("CR-001").findingsOf("QMS-311")).hasSize(1);
  }

  @ParameterizedTest
  @Verifies("REQ-EXEC-005")
  @CsvSource({
    "SOP-099, SOP-099 does not exist",
    "SOP-001 v2.0, SOP-001 has no version 2.0; it is at 1.0",
    "CR-002 CLOSED, CR-002 is not CLOSED; CR-002 is DRAFT at 0.1",
    "CR-002 EFFECTIVE, CR-002 is not EFFECTIVE; CR-002 is DRAFT at 0.1",
    "CR-002 (IN_EXECUTION), CR-002 is not IN_EXECUTION",
    "SOP-001 RETIRED, SOP-001 is not RETIRED; SOP-001 is EFFECTIVE at 1.0",
    "SOP-001 PRE_APPROVED, SOP-001 is not PRE_APPROVED",
  })
  void what_does_not_is_none(String evidence, String message) {
    show(evidence);

    ledger.by("init").routeReview("CR-001").refusedBy("QMS-311", message);
  }

  @Test
  void a_text_in_force_is_effective_while_a_new_one_is_written() {
    show("SOP-001 v1.0 EFFECTIVE");
    ledger.by("init").checkout("SOP-001").accepted();

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  void the_new_text_is_not_effective_while_it_is_written() {
    show("SOP-001 v1.1 EFFECTIVE");
    ledger.by("init").checkout("SOP-001").accepted();
    ledger.by("init").checkin("SOP-001", ledger.workingText("SOP-001")).accepted();

    ledger.by("init").routeReview("CR-001").refusedBy("QMS-311", "SOP-001 1.1 is not EFFECTIVE");
  }

  @Test
  void a_document_that_was_cancelled_did_not_come_further() {
    show("CR-002 PRE_APPROVED");
    ledger.by("init").discard("CR-002").accepted();
    Course.takeOn(ledger, "CR-002", Status.CANCELLED);

    ledger.by("init").routeReview("CR-001").refusedBy("QMS-311", "CR-002 is CANCELLED");
  }
}
