package org.gitqms.rules.rule.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-213. */
class IdIsNextTest {

  private final Ledger ledger = Ledger.governed();

  @Test
  void ids_are_taken_one_after_the_other() {
    ledger.by("init").create("CR-001", "First").accepted();
    ledger.by("ann").create("CR-002", "Second").accepted();
  }

  @Test
  void a_number_is_not_left_out() {
    var finding = ledger.by("init").create("CR-002", "First").refusedBy("QMS-213");

    assertThat(finding.message()).isEqualTo("the next free id is CR-001");
    assertThat(finding.fix()).isEqualTo("create CR-001");
  }

  @Test
  @Verifies("REQ-LEDGER-012")
  void an_id_is_not_taken_twice() {
    ledger.by("init").create("CR-001", "First").accepted();

    ledger.by("ann").create("CR-001", "Mine").refusedBy("QMS-213", "CR-001 is taken");
  }

  @Test
  @Verifies("REQ-LEDGER-012")
  void the_id_of_a_cancelled_document_is_not_used_again() {
    Course.take(ledger, "CR-001", Status.CANCELLED);

    ledger.by("init").create("CR-001", "Again").refusedBy("QMS-213", "CR-001 is taken");
    ledger.by("init").create("CR-002", "Again").accepted();
  }

  @Test
  void children_are_counted_under_their_parent() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    Course.take(ledger, "CR-002", Status.DRAFT);
    ledger.by("init").create("CR-001-TP-001", "Tests").accepted();

    ledger
        .by("init")
        .create("CR-002-TP-002", "Tests")
        .refusedBy("QMS-213", "the next free id is CR-002-TP-001");
    ledger.by("init").create("CR-002-TP-001", "Tests").accepted();
    ledger.by("init").create("CR-001-TP-002", "Tests").accepted();
  }

  @Test
  void a_namespace_is_registered_before_it_has_documents() {
    ledger
        .by("ann")
        .create("SDLC-NEW-RS", "Requirements")
        .refusedBy("QMS-213", "NEW is no registered namespace");
  }

  @Test
  void the_requirements_of_a_namespace_stand_once() {
    ledger.by("init").create("SDLC-FLOW-RS", "Requirements").accepted();

    ledger.by("ann").create("SDLC-FLOW-RS", "Mine").refusedBy("QMS-213", "SDLC-FLOW-RS is taken");
    ledger.by("ann").create("SDLC-OTHER-RS", "Requirements").accepted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"XY-001", "CR-1", "CR-0001", "CR-000", "SOP-001-VAR-001", "CR-001-ER-001"})
  void an_id_of_no_type_is_refused(String id) {
    ledger.by("init").create(id, "Strange").refusedBy("QMS-213", id + " is not an id of any type");
  }

  @Test
  void a_variance_says_of_which_type_it_is() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);

    ledger
        .by("init")
        .create("CR-001-VAR-001", "Variance")
        .refusedBy("QMS-213", "a variance report is of type 1 or 2");
    ledger.by("init").createVariance("CR-001-VAR-001", "type-2").accepted();
    assertThat(ledger.record("CR-001-VAR-001").variance()).isEqualTo("type-2");
  }

  @Test
  void nothing_else_has_a_variance_type() {
    ledger
        .by("init")
        .create("CR-001", "Change")
        .asking(TrailerKey.VARIANCE, "type-1")
        .refusedBy("QMS-213", "only a VAR has a variance type");
  }
}
