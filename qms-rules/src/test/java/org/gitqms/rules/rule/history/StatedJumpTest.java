package org.gitqms.rules.rule.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.fixture.Imports;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-251. */
class StatedJumpTest {

  private final Ledger ledger = Imports.begun();

  @Test
  void a_stated_change_that_the_table_has_is_no_jump() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    assertThat(
            Imports.entry(
                    ledger, "CR-001", "ROUTE_REVIEW", "0.1", "claude", "DRAFT -> IN_PRE_REVIEW")
                .remarks())
        .isEmpty();
  }

  @Test
  @Verifies("REQ-IMPORT-004")
  void a_stated_change_that_the_table_lacks_is_reported_and_taken_over() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    List<Finding> remarks =
        Imports.entry(ledger, "CR-001", "ROUTE_REVIEW", "0.1", "claude", "DRAFT -> IN_POST_REVIEW")
            .remarks();

    assertThat(remarks).hasSize(1);
    Finding jump = remarks.get(0);
    assertThat(jump.rule().value()).isEqualTo("QMS-251");
    assertThat(jump.severity()).isEqualTo(Severity.HISTORICAL);
    assertThat(jump.message()).isEqualTo("ROUTE_REVIEW states DRAFT -> IN_POST_REVIEW");
    assertThat(jump.document()).contains("CR-001");
    assertThat(jump.location()).contains(Location.of(Imports.trail("CR-001"), 2));
    assertThat(ledger.record("CR-001").status()).isEqualTo(Status.IN_POST_REVIEW);
  }

  @Test
  void each_stated_jump_of_an_entry_is_reported() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    assertThat(
            Imports.entry(
                    ledger,
                    "CR-001",
                    "APPROVE",
                    "1.0",
                    "qa",
                    "DRAFT -> PRE_APPROVED",
                    "PRE_APPROVED -> CLOSED")
                .remarks())
        .extracting(Finding::message)
        .contains("APPROVE states DRAFT -> PRE_APPROVED", "APPROVE states PRE_APPROVED -> CLOSED");
  }

  @Test
  void what_is_executed_is_not_approved_in_two_steps() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    assertThat(
            Imports.entry(ledger, "CR-001", "APPROVE", "1.0", "qa", "IN_APPROVAL -> APPROVED")
                .remarks())
        .extracting(Finding::message)
        .contains("APPROVE states IN_APPROVAL -> APPROVED");
  }

  @Test
  void an_approval_in_two_steps_is_no_jump() {
    Imports.entry(ledger, "SOP-001", "CREATE", "0.1", "claude").accepted();
    Imports.route(ledger, "SOP-001", "ROUTE_REVIEW", "REVIEW", "0.1", "qa").accepted();
    Imports.entry(ledger, "SOP-001", "REVIEW", "0.1", "qa").accepted();
    Imports.route(ledger, "SOP-001", "ROUTE_APPROVAL", "APPROVAL", "0.1", "qa").accepted();

    assertThat(
            Imports.entry(ledger, "SOP-001", "APPROVE", "1.0", "qa", "IN_APPROVAL -> APPROVED")
                .remarks())
        .isEmpty();
    assertThat(
            Imports.entry(ledger, "SOP-001", "EFFECTIVE", "1.0", "qa", "APPROVED -> EFFECTIVE")
                .remarks())
        .isEmpty();
  }
}
