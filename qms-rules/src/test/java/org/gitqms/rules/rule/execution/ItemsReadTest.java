package org.gitqms.rules.rule.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Work;
import org.junit.jupiter.api.Test;

/** QMS-303. */
class ItemsReadTest {

  private final Ledger ledger = Ledger.shipped();

  @Test
  void a_plan_with_items_is_routed() {
    Work.created(ledger, "CR-001").planned();

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  void a_plan_without_items_is_not() {
    Work.created(ledger, "CR-001").planned("| EI | Task", "| Nr | Task");
    Work.created(ledger, "INV-001")
        .planned("| CAPA | Type | Action | Child CR | Execution summary", "| CAPA | A | B | C | D");

    ledger
        .by("init")
        .routeReview("INV-001")
        .refusedBy("QMS-303", "the item table has no column Execution summary");
    // What the first column is called does not matter; what stands in it does.
    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  void an_id_is_given_once() {
    Work.created(ledger, "CR-001").planned("| EI-2 |", "| EI-1 |");

    ledger.by("init").routeReview("CR-001").refusedBy("QMS-303", "the id EI-1 is given twice");
  }

  @Test
  void every_row_has_an_id() {
    Work.created(ledger, "CR-001").planned("| EI-2 |", "| |");

    ledger.by("init").routeReview("CR-001").refusedBy("QMS-303", "the row has no item id: nothing");
  }

  @Test
  void a_result_whose_items_cannot_be_read_is_not_routed() {
    Work.begun(ledger, "CR-001").executed();
    ledger.forgingFile(
        "QMS/CR/CR-001/CR-001.md", ledger.text("QMS/CR/CR-001/CR-001.md").replace("EI-2", "EI-1"));

    ledger.by("init").routeReview("CR-001").refusedBy("QMS-303", "the id EI-1 is given twice");
  }

  @Test
  void a_draft_may_be_checked_in_without() {
    Work.created(ledger, "CR-001").planned("| EI-2 |", "| EI-1 |");

    assertThat(ledger.record("CR-001").version()).hasToString("0.2");
  }
}
