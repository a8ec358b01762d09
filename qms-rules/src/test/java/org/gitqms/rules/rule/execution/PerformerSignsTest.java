package org.gitqms.rules.rule.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.content.Content;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.fixture.Work;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-307. */
class PerformerSignsTest {

  private final Ledger ledger = Ledger.shipped();

  @BeforeEach
  void aChangeRecordInExecution() {
    Work.begun(ledger, "CR-001");
  }

  @Test
  void who_fills_a_row_in_names_himself() {
    Work.on(ledger, "CR-001").executed();
  }

  @ParameterizedTest
  @Verifies("REQ-EXEC-006")
  @ValueSource(
      strings = {"ann", "init, ann", "ann, init", "init + ann", "Init", "init,", "init (and ann)"})
  void nobody_names_another(String names) {
    Work.on(ledger, "CR-001").inHand();

    assertThat(ledger.by("init").checkin("CR-001", filledBy(names)).findingsOf("QMS-307"))
        .hasSize(2)
        .first()
        .asString()
        .contains("init names ")
        .endsWith(" as performer of EI-1");
  }

  @Test
  void a_comma_with_nothing_behind_it_names_nobody() {
    Work.on(ledger, "CR-001").inHand();

    assertThat(ledger.by("init").checkin("CR-001", filledBy("init,")).findingsOf("QMS-307"))
        .first()
        .asString()
        .endsWith("init names nobody as performer of EI-1");
  }

  @Test
  void a_row_that_is_filled_in_names_somebody() {
    Work.on(ledger, "CR-001").inHand();
    Content half = Texts.edited(ledger.workingText("CR-001"), "[EVIDENCE]", "abc");

    assertThat(ledger.by("init").checkin("CR-001", half).findingsOf("QMS-307"))
        .hasSize(2)
        .allMatch(f -> f.matches("[0-9]+ init filled EI-[12] in and is not named as .*"));
  }

  @Test
  void who_adds_to_a_row_adds_his_name() {
    Work.on(ledger, "CR-001").executed();
    ledger.by("qa").reassign("CR-001", "ann", "holiday").accepted();
    ledger.by("ann").checkout("CR-001").accepted();
    Content more = Texts.edited(ledger.workingText("CR-001"), "| It was done", "| It was re-done");

    assertThat(ledger.by("ann").checkin("CR-001", more).findingsOf("QMS-307"))
        .hasSize(2)
        .first()
        .asString()
        .endsWith("ann filled EI-1 in and is not named as its performer");
    ledger
        .by("ann")
        .checkin("CR-001", Texts.edited(more, "Pass | init |", "Pass | init, ann |"))
        .accepted();
  }

  @Test
  void rows_that_stay_keep_their_names() {
    Work.on(ledger, "CR-001").executed();
    ledger.by("qa").reassign("CR-001", "ann", "holiday").accepted();
    ledger.by("ann").checkout("CR-001").accepted();
    Content comment =
        Texts.edited(
            ledger.workingText("CR-001"),
            "| None | init |",
            "| Well | ann | 2026-03-31 |\n| None | init |");

    ledger.by("ann").checkin("CR-001", comment).accepted();
  }

  @Test
  void a_row_may_be_emptied_again() {
    Content plan = ledger.workingText("CR-001");
    String date = " | " + ledger.today() + " |";
    Work.on(ledger, "CR-001")
        .executed("| None | init" + date, "| [COMMENT] | [PERFORMER] | [DATE] |");
    ledger.by("qa").reassign("CR-001", "ann", "holiday").accepted();
    ledger.by("ann").checkout("CR-001").accepted();

    ledger.by("ann").checkin("CR-001", plan).accepted();
  }

  private Content filledBy(String names) {
    return Texts.edited(
        Work.on(ledger, "CR-001").done(), "Pass | init |", "Pass | " + names + " |");
  }
}
