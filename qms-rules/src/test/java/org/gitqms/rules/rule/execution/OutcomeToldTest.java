package org.gitqms.rules.rule.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QMS-305. */
class OutcomeToldTest {

  private final Ledger ledger = Ledger.shipped();

  @Test
  void what_passed_with_everything_told_is_routed_and_closed() {
    Work.begun(ledger, "CR-001").executed().to(Status.CLOSED);
  }

  @ParameterizedTest
  @Verifies("REQ-EXEC-003")
  @CsvSource({
    "| It was done as planned |, | |, EI-1 tells nothing under Execution summary",
    "| Pass |, | PASS |, the outcome of EI-1 is PASS",
    "| Pass |, | N/A |, the outcome of EI-1 is N/A",
    "| Pass |, | Pass (xfail) |, the outcome of EI-1 is Pass (xfail)",
    "| Pass |, | |, EI-1 tells nothing under Outcome",
    "| Pass |, | [Pass or Fail] |, EI-1 tells nothing under Outcome",
  })
  void each_column_is_filled_and_the_outcome_is_one_of_two(String from, String to, String told) {
    Work.begun(ledger, "CR-001").executed();
    forge(from, to);

    var finding = ledger.by("init").routeReview("CR-001").refusedBy("QMS-305", told);
    assertThat(finding.location().orElseThrow().column()).isGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource({"Evidence, -", "Evidence, [none]", "Performer, ''", "Date, \u2014"})
  void a_cell_that_says_nothing_is_not_filled(String column, String text) {
    Work.begun(ledger, "CR-001").executed();
    String old =
        switch (column) {
          case "Evidence" -> "| " + evidence() + " |";
          case "Performer" -> "| init |";
          default -> "| " + ledger.today() + " |";
        };
    forge(old, "| " + text + " |");

    assertThat(ledger.by("init").routeReview("CR-001").findingsOf("QMS-305"))
        .anyMatch(f -> f.endsWith("EI-1 tells nothing under " + column));
  }

  @Test
  void a_placeholder_of_the_template_is_told_once() {
    Work.begun(ledger, "CR-001").executed();
    forge("| " + evidence() + " |", "| [EVIDENCE] |");

    ledger.by("init").routeReview("CR-001").refusedBy("QMS-104", "[EVIDENCE]");
  }

  @Test
  void an_item_that_failed_needs_no_evidence() {
    Work.begun(ledger, "CR-001");
    Work.variance(ledger, "CR-001-VAR-001", "type-2").planned();
    Work.on(ledger, "CR-001").executed();
    forge("| " + evidence() + " | Pass |", "| | Fail: |");
    forge("| Fail: |", "| Fail |");
    forge("| It was done as planned | | Fail", "| See CR-001-VAR-001 | | Fail");

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  void what_is_closed_is_judged_again() {
    Work.begun(ledger, "CR-001").executed().to(Status.POST_APPROVED);
    forge("| Pass |", "| Failed |");

    ledger.by("init").close("CR-001").refusedBy("QMS-305", "the outcome of EI-1 is Failed");
  }

  @Test
  void a_test_step_passes_with_what_was_seen() {
    Work.begun(ledger, "CR-001");
    Work.begun(ledger, "CR-001-TP-001").executed();

    ledger.by("init").routeReview("CR-001-TP-001").accepted();
  }

  @Test
  void a_test_step_without_what_was_seen_does_not() {
    Work.begun(ledger, "CR-001");
    Work.begun(ledger, "CR-001-TP-001").executed("It was as expected", "");

    ledger
        .by("init")
        .routeReview("CR-001-TP-001")
        .findingsOf("QMS-305")
        .forEach(f -> assertThat(f).contains("tells nothing under Actual result"));
    assertThat(ledger.by("init").routeReview("CR-001-TP-001").findingsOf("QMS-305")).hasSize(2);
  }

  /** The evidence of the first item. */
  private String evidence() {
    String text = ledger.text("QMS/CR/CR-001/CR-001.md");
    int pass = text.indexOf(" | Pass |");
    return text.substring(text.lastIndexOf('|', pass - 1) + 1, pass).strip();
  }

  /** Changes the first place. */
  private void forge(String from, String to) {
    String text = ledger.text("QMS/CR/CR-001/CR-001.md");
    int at = text.indexOf(from);
    assertThat(at).as(from).isPositive();
    ledger.forgingFile(
        "QMS/CR/CR-001/CR-001.md", text.substring(0, at) + to + text.substring(at + from.length()));
  }
}
