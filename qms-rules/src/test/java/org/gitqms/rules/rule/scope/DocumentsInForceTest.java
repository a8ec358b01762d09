package org.gitqms.rules.rule.scope;

import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Plan;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QMS-404. */
class DocumentsInForceTest {

  private final Ledger ledger = Ledger.shipped();

  private void changeRecord(String... documents) {
    Work.created(ledger, "CR-001")
        .planned(Plan.ofOneItem().documents(documents))
        .to(Status.IN_EXECUTION);
  }

  private void revise(String id, Status to) {
    ledger.by("init").checkout(id).accepted();
    ledger
        .by("init")
        .checkin(
            id,
            org.gitqms.rules.fixture.Texts.edited(
                ledger.workingText(id), "As shipped with git-qms", "CR-001: a step"))
        .accepted();
    Course.takeOn(ledger, id, to);
  }

  @Test
  void a_document_that_was_to_be_revised_was_approved_since_the_release() {
    changeRecord("SOP-001 revise");
    revise("SOP-001", Status.EFFECTIVE);
    Work.on(ledger, "CR-001").executed();

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  @Verifies("REQ-SCOPE-002")
  void it_was_not_if_it_stands_as_it_stood() {
    changeRecord("SOP-001 revise");
    Work.on(ledger, "CR-001").executed();

    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy(
            "QMS-404", "SOP-001 is in scope, and no version of it was approved since the release");
  }

  @Test
  @Verifies("REQ-SCOPE-002")
  void it_was_not_if_the_new_text_is_a_draft() {
    changeRecord("SOP-001 revise");
    revise("SOP-001", Status.REVIEWED);
    Work.on(ledger, "CR-001").executed();

    ledger.by("init").routeReview("CR-001").refusedBy("QMS-404", "it is REVIEWED at 1.1");
  }

  @Test
  void a_document_that_was_to_be_created_is_in_force() {
    Work.created(ledger, "SDLC-ABC-RS");
    changeRecord("SDLC-ABC-RS create");
    Work.on(ledger, "CR-001").executed();

    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy("QMS-404", "SDLC-ABC-RS is in scope, and is DRAFT, not EFFECTIVE");
    Work.on(ledger, "SDLC-ABC-RS").planned("\"First draft\"", "CR-001").to(Status.EFFECTIVE);
    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  void a_document_that_was_to_be_retired_is() {
    changeRecord("SOP-007 retire");
    Work.on(ledger, "CR-001").executed();

    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy("QMS-404", "SOP-007 is in scope, and is EFFECTIVE, not RETIRED");
    Course.takeOn(ledger, "SOP-007", Status.RETIRED);
    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  void a_document_that_is_executed_is_there_and_not_given_up() {
    Work.created(ledger, "INV-001").planned();
    changeRecord("INV-001 create");
    Work.on(ledger, "CR-001").executed();

    ledger.copy().by("init").routeReview("CR-001").accepted();
    ledger.by("qa").cancel("INV-001", "no deviation").accepted();
    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy("QMS-404", "INV-001 is in scope, and is CANCELLED");
  }

  @Test
  void a_document_that_is_named_twice_is_told_once() {
    changeRecord("SOP-001 revise", "SOP-001 revise");
    Work.on(ledger, "CR-001").executed();

    ledger.by("init").routeReview("CR-001").refusedBy("QMS-404");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SOP-001 is revised | true",
        "Revise SOP-001. Then tell all | true",
        "Revise (SOP-001), then tell all | true",
        "Write SOP-001_old | false",
        "Write SOP-001.old | false",
        "Write a/SOP-001 | false",
      })
  void an_item_names_a_document_by_its_whole_id(String task, boolean named) {
    Work.created(ledger, "CR-001")
        .planned(Plan.ofOneItem().documents("SOP-001 revise").task(task))
        .to(Status.IN_EXECUTION)
        .executed("| Pass |", "| Fail |");

    org.assertj.core.api.Assertions.assertThat(
            new DocumentsInForce().check(ledger.by("init").routeReview("CR-001").heard()).isEmpty())
        .isEqualTo(named);
  }

  @Test
  void a_document_that_was_to_be_created_and_is_not_there_is_missing() {
    changeRecord("SOP-099 create");
    Work.on(ledger, "CR-001").executed();

    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy("QMS-404", "SOP-099 is in scope, and does not exist");
  }

  @Test
  void an_item_that_failed_answers_for_the_documents_that_it_names() {
    Work.created(ledger, "CR-001")
        .planned(Plan.ofOneItem().documents("SOP-001 revise").task("Revise SOP-001."))
        .to(Status.IN_EXECUTION)
        .executed("| Pass |", "| Fail |");

    org.assertj.core.api.Assertions.assertThat(
            new DocumentsInForce().check(ledger.by("init").routeReview("CR-001").heard()))
        .isEmpty();
  }
}
