package org.gitqms.rules.rule.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.fixture.Imports;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.Test;

/** QMS-252. */
class InferredJumpTest {

  private final Ledger ledger = Imports.begun();

  @Test
  void an_entry_whose_effect_the_table_has_is_no_jump() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    assertThat(Imports.entry(ledger, "CR-001", "CHECKIN", "0.1", "claude").remarks()).isEmpty();
  }

  @Test
  void an_entry_whose_effect_the_table_lacks_is_reported_and_taken_over() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    List<Finding> remarks = Imports.entry(ledger, "CR-001", "RELEASE", "1.0", "claude").remarks();

    assertThat(remarks).hasSize(1);
    assertThat(remarks.get(0).rule().value()).isEqualTo("QMS-252");
    assertThat(remarks.get(0).severity()).isEqualTo(Severity.HISTORICAL);
    assertThat(remarks.get(0).message())
        .isEqualTo("RELEASE in DRAFT, which leaves it in IN_EXECUTION");
    assertThat(remarks.get(0).location()).contains(Location.of(Imports.trail("CR-001"), 2));
    assertThat(ledger.record("CR-001").status()).isEqualTo(Status.IN_EXECUTION);
  }

  @Test
  void a_check_in_that_fell_back_from_reviewed_without_saying_so_is_reported() {
    Imports.create(ledger, "CR-001", "claude").accepted();
    Imports.route(ledger, "CR-001", "ROUTE_REVIEW", "PRE_REVIEW", "0.1", "qa").accepted();
    Imports.entry(ledger, "CR-001", "REVIEW", "0.1", "qa").accepted();

    assertThat(Imports.entry(ledger, "CR-001", "CHECKIN", "0.1", "claude").remarks())
        .extracting(Finding::message)
        .containsExactly("CHECKIN in PRE_REVIEWED, which leaves it in DRAFT");
  }

  @Test
  void what_is_stated_is_not_inferred() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    assertThat(
            Imports.entry(ledger, "CR-001", "RELEASE", "1.0", "claude", "DRAFT -> IN_EXECUTION")
                .remarks())
        .extracting(f -> f.rule().value())
        .containsExactly("QMS-251");
  }
}
