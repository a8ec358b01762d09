package org.gitqms.rules.rule.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.fixture.Imports;
import org.gitqms.rules.fixture.Ledger;
import org.junit.jupiter.api.Test;

/** QMS-257. */
class UnknownTextTest {

  private final Ledger ledger = Imports.begun();

  @Test
  void a_check_in_whose_text_is_lost_keeps_the_text_before_and_says_so() {
    Imports.create(ledger, "CR-001", "claude").accepted();
    var text = ledger.workingText("CR-001");

    List<Finding> remarks =
        Imports.entry(ledger, "CR-001", "CHECKIN", "0.1", "claude")
            .asking(TrailerKey.CONTENT, "unknown")
            .remarks();

    assertThat(remarks).hasSize(1);
    assertThat(remarks.get(0).rule().value()).isEqualTo("QMS-257");
    assertThat(remarks.get(0).severity()).isEqualTo(Severity.HISTORICAL);
    assertThat(remarks.get(0).message())
        .isEqualTo("the text of CHECKIN at version 0.1 has not survived");
    assertThat(ledger.workingText("CR-001")).isSameAs(text);
  }

  @Test
  void a_known_text_is_no_finding() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    assertThat(Imports.entry(ledger, "CR-001", "CHECKIN", "0.1", "claude").remarks()).isEmpty();
  }

  @Test
  void an_entry_that_brings_no_text_needs_none() {
    Imports.entry(ledger, "CR-001", "CREATE", "0.1", "claude")
        .asking(TrailerKey.CONTENT, "unknown")
        .accepted();

    assertThat(Imports.route(ledger, "CR-001", "ROUTE_REVIEW", "PRE_REVIEW", "0.1", "qa").remarks())
        .isEmpty();
  }
}
