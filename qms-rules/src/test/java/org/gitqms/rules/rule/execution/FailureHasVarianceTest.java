package org.gitqms.rules.rule.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.content.Content;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-306. */
class FailureHasVarianceTest {

  private final Ledger ledger = Ledger.shipped();

  @BeforeEach
  void aChangeRecordInExecution() {
    Work.begun(ledger, "CR-001");
  }

  @Test
  void what_failed_under_a_variance_is_routed() {
    Work.variance(ledger, "CR-001-VAR-001", "type-2").planned();
    failed("see CR-001-VAR-001");

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @ParameterizedTest
  @Verifies("REQ-EXEC-004")
  @ValueSource(
      strings = {
        "it did not work",
        "see CR-001-VAR-009",
        "see CR-002-VAR-001",
        "see CR-001-VAR-001-VAR-001",
        "see CR-001-VAR-0011",
        "see CR-001-TP-001",
      })
  void what_failed_names_a_variance_of_its_own_that_there_is(String text) {
    Work.variance(ledger, "CR-001-VAR-001", "type-2").planned().to(Status.IN_EXECUTION);
    Work.begun(ledger, "CR-002");
    Work.variance(ledger, "CR-002-VAR-001", "type-2").planned();
    Work.variance(ledger, "CR-001-VAR-001-VAR-001", "type-2").planned();
    Work.created(ledger, "CR-001-TP-001").planned();
    failed(text);

    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy("QMS-306", "EI-1 failed and names no variance of CR-001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "A-", "-A"})
  void a_long_cell_is_read_in_time(String part) {
    Work.variance(ledger, "CR-001-VAR-001", "type-2").planned();
    failed(part.repeat(200_000) + " CR-001-VAR-001");

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  @Verifies("REQ-EXEC-004")
  void a_cancelled_variance_deals_with_nothing() {
    Work.variance(ledger, "CR-001-VAR-001", "type-2").planned();
    ledger.by("qa").cancel("CR-001-VAR-001", "not needed").accepted();
    failed("see CR-001-VAR-001");

    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy("QMS-306", "EI-1 failed, and CR-001-VAR-001 is CANCELLED");
  }

  @Test
  void a_step_that_failed_names_its_exception_report() {
    Work.begun(ledger, "CR-001-TP-001");
    Work.created(ledger, "CR-001-TP-001-ER-001").planned();
    Work.on(ledger, "CR-001-TP-001").inHand();
    String done = Texts.of(Work.on(ledger, "CR-001-TP-001").done());
    String failed =
        done.replace("| It was as expected | Pass |", "| See CR-001-TP-001-ER-001 | Fail |");
    ledger.by("init").checkin("CR-001-TP-001", Content.of(failed)).accepted();

    ledger.by("init").routeReview("CR-001-TP-001").accepted();
  }

  @Test
  void what_is_closed_is_judged_again() {
    Work.on(ledger, "CR-001").executed().to(Status.POST_APPROVED);
    String text = ledger.text("QMS/CR/CR-001/CR-001.md");
    ledger.forgingFile("QMS/CR/CR-001/CR-001.md", text.replace("| Pass |", "| Fail |"));

    assertThat(ledger.by("init").close("CR-001").findingsOf("QMS-306")).hasSize(2);
  }

  private void failed(String summary) {
    Work.on(ledger, "CR-001").inHand();
    String done = Texts.of(Work.on(ledger, "CR-001").done());
    int row = done.indexOf("| EI-1 |");
    int end = done.indexOf('\n', row);
    String failed =
        done.substring(row, end)
            .replace("It was done as planned", summary)
            .replace("| Pass |", "| Fail |");
    String text = done.substring(0, row) + failed + done.substring(end);
    ledger.by("init").checkin("CR-001", Content.of(text)).accepted();
  }
}
