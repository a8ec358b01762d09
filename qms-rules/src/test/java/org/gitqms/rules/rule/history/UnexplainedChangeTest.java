package org.gitqms.rules.rule.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.fixture.Imports;
import org.gitqms.rules.fixture.Ledger;
import org.junit.jupiter.api.Test;

/** QMS-253. */
class UnexplainedChangeTest {

  private final Ledger ledger = Imports.begun();

  @Test
  void a_change_from_where_the_trail_had_led_is_explained() {
    Imports.create(ledger, "CR-001", "claude").accepted();
    Imports.route(ledger, "CR-001", "ROUTE_REVIEW", "PRE_REVIEW", "0.1", "qa").accepted();

    assertThat(
            Imports.entry(ledger, "CR-001", "REVIEW", "0.1", "qa", "IN_PRE_REVIEW -> PRE_REVIEWED")
                .remarks())
        .isEmpty();
  }

  @Test
  void a_change_from_elsewhere_is_not() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    List<Finding> remarks =
        Imports.entry(
                ledger,
                "CR-001",
                "ROUTE_APPROVAL",
                "0.1",
                "claude",
                "PRE_REVIEWED -> IN_PRE_APPROVAL")
            .remarks();

    assertThat(remarks).hasSize(1);
    assertThat(remarks.get(0).rule().value()).isEqualTo("QMS-253");
    assertThat(remarks.get(0).severity()).isEqualTo(Severity.HISTORICAL);
    assertThat(remarks.get(0).message())
        .isEqualTo(
            "ROUTE_APPROVAL states a change from PRE_REVIEWED;"
                + " the trail had left CR-001 in DRAFT");
    assertThat(remarks.get(0).location()).contains(Location.of(Imports.trail("CR-001"), 2));
  }
}
