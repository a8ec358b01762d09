package org.gitqms.rules.rule.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.fixture.Imports;
import org.gitqms.rules.fixture.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** QMS-255. */
class UnaskedAnswerTest {

  private final Ledger ledger = Imports.begun();

  @BeforeEach
  void aReviewByQa() {
    Imports.create(ledger, "CR-001", "claude").accepted();
    Imports.route(ledger, "CR-001", "ROUTE_REVIEW", "PRE_REVIEW", "0.1", "qa", "tu_ui").accepted();
  }

  @Test
  void who_was_assigned_answers() {
    assertThat(Imports.entry(ledger, "CR-001", "REVIEW", "0.1", "tu_ui").remarks()).isEmpty();
  }

  @Test
  void who_was_not_is_reported() {
    List<Finding> remarks = Imports.entry(ledger, "CR-001", "REVIEW", "0.1", "bu").remarks();

    assertThat(remarks).hasSize(1);
    assertThat(remarks.get(0).rule().value()).isEqualTo("QMS-255");
    assertThat(remarks.get(0).severity()).isEqualTo(Severity.HISTORICAL);
    assertThat(remarks.get(0).message()).isEqualTo("REVIEW by bu, who was not assigned");
  }
}
