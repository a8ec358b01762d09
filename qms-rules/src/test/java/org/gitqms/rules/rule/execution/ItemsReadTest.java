package org.gitqms.rules.rule.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.record.Imported;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QMS-303. */
class ItemsReadTest {

  private final Ledger ledger = Ledger.shipped();

  @Test
  void a_plan_with_items_is_routed() {
    Work.created(ledger, "CR-001").planned();

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  @Verifies("REQ-EXEC-002")
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
  @Verifies("REQ-EXEC-002")
  void a_column_that_is_not_there_is_missed_before_the_approval() {
    Work.created(ledger, "CR-001").planned("| Evidence |", "| Proof |");

    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy("QMS-303", "the item table has no column Evidence");
  }

  @Test
  void a_result_with_a_row_that_cannot_be_read_is_not_routed() {
    String path = "QMS/CR/CR-001/CR-001.md";
    Work.begun(ledger, "CR-001").executed();
    ledger.forgingFile(path, Texts.edited(ledger.text(path), "| EI-2 |", "| |"));

    ledger.by("init").routeReview("CR-001").refusedBy("QMS-303", "the row has no item id: nothing");
  }

  @Test
  void what_was_taken_over_so_is_told_and_stands() {
    String path = "QMS/CR/CR-001/CR-001.md";
    Work.begun(ledger, "CR-001").executed();
    ledger.forgingFile(path, Texts.edited(ledger.text(path), "| EI-2 |", "| |"));
    ledger.forging("CR-001", r -> r.imported(new Imported("QMS/.audit/CR/CR-001.jsonl", 1)));

    var verdict = (Verdict.Accepted) ledger.by("init").routeReview("CR-001").verdict();

    assertThat(verdict.remarks())
        .singleElement()
        .matches(f -> f.severity() == Severity.HISTORICAL)
        .asString()
        .contains("QMS-303", "the row has no item id: nothing");
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

  @ParameterizedTest
  @CsvSource({
    "## 9. Summary, ## Summary, a second section is called Summary",
    "## 9. Summary, ### files Affected, a second section is called files Affected",
    "## 9. Summary, ### Execution comments, a second section is called Execution comments",
    "## 9. Summary, ### Execution items, a second section is called Execution items",
  })
  void a_section_that_rules_look_for_stands_once(String before, String more, String message) {
    Work.created(ledger, "CR-001").planned(before, more + "\n\nText.\n\n" + before);

    ledger.by("init").routeReview("CR-001").refusedBy("QMS-303", message);
  }

  @Test
  void what_execution_writes_is_no_part_of_what_it_is_held_to() {
    Work.created(ledger, "CR-001").planned("### 2.1 Files affected", "## 2.1 Files affected");

    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy(
            "QMS-303", "the section Documents affected stands in the section Files affected");
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
