package org.gitqms.rules.rule.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.fixture.Imports;
import org.gitqms.rules.fixture.Ledger;
import org.junit.jupiter.api.Test;

/** QMS-256. */
class OwnWorkTest {

  private final Ledger ledger = Imports.begun();

  @Test
  void an_answer_by_the_author_is_reported() {
    Imports.create(ledger, "CR-001", "claude").accepted();
    Imports.route(ledger, "CR-001", "ROUTE_REVIEW", "PRE_REVIEW", "0.1", "claude", "qa").accepted();

    List<Finding> remarks = Imports.entry(ledger, "CR-001", "REVIEW", "0.1", "claude").remarks();

    assertThat(remarks).hasSize(1);
    assertThat(remarks.get(0).rule().value()).isEqualTo("QMS-256");
    assertThat(remarks.get(0).severity()).isEqualTo(Severity.HISTORICAL);
    assertThat(remarks.get(0).message()).isEqualTo("REVIEW by claude, who had written it");
  }

  @Test
  void an_answer_by_somebody_else_is_not() {
    Imports.create(ledger, "CR-001", "claude").accepted();
    Imports.route(ledger, "CR-001", "ROUTE_REVIEW", "PRE_REVIEW", "0.1", "claude", "qa").accepted();

    assertThat(Imports.entry(ledger, "CR-001", "REVIEW", "0.1", "qa").remarks()).isEmpty();
  }
}
