package org.gitqms.rules.rule.execution;

import org.gitqms.rules.content.Content;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.fixture.Work;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QMS-304. */
class NothingDoneBeforeTest {

  private final Ledger ledger = Ledger.shipped();

  @Test
  void a_plan_with_placeholders_or_blanks_is_routed() {
    Work.created(ledger, "CR-001").planned("[EVIDENCE] | [OUTCOME]", " | [outcome]");

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @ParameterizedTest
  @Verifies("REQ-EXEC-002")
  @CsvSource({
    "[EXECUTION SUMMARY] | [EV, Done | [EV, Execution summary",
    "[EVIDENCE], abc, Evidence",
    "[OUTCOME], Pass, Outcome",
    "[PERFORMER] | [DATE], init | [DATE], Performer",
    "[DATE] |, 2026-03-31 |, Date",
    "[EVIDENCE], -, Evidence",
  })
  void a_plan_with_results_is_not(String from, String to, String column) {
    Work.created(ledger, "CR-001").planned().inHand();
    String text = Texts.of(ledger.workingText("CR-001"));
    int second = text.indexOf("| EI-2");
    String changed = text.substring(0, second) + replaceFirst(text.substring(second), from, to);
    ledger.by("init").checkin("CR-001", Content.of(changed)).accepted();

    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy("QMS-304", "EI-2 is filled under " + column + " before it is approved");
  }

  private static String replaceFirst(String text, String from, String to) {
    int at = text.indexOf(from);
    return text.substring(0, at) + to + text.substring(at + from.length());
  }
}
