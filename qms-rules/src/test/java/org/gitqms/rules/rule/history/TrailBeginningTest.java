package org.gitqms.rules.rule.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.fixture.Imports;
import org.gitqms.rules.fixture.Ledger;
import org.junit.jupiter.api.Test;

/** QMS-254. */
class TrailBeginningTest {

  private final Ledger ledger = Imports.begun();

  @Test
  void a_trail_begins_with_creation() {
    assertThat(Imports.create(ledger, "CR-001", "claude").remarks()).isEmpty();
  }

  @Test
  void a_trail_that_begins_otherwise_is_reported() {
    List<Finding> remarks =
        Imports.entry(ledger, "CR-001", "RELEASE", "1.0", "system")
            .bringing(
                "QMS/CR/CR-001/CR-001.md",
                Content.of("---\ntitle: T\nrevision_summary: s\n---\n\n# CR-001: T\n"))
            .remarks();

    assertThat(remarks).hasSize(1);
    assertThat(remarks.get(0).rule().value()).isEqualTo("QMS-254");
    assertThat(remarks.get(0).severity()).isEqualTo(Severity.HISTORICAL);
    assertThat(remarks.get(0).message())
        .isEqualTo("the trail begins with RELEASE: nobody created it");
    assertThat(remarks.get(0).location()).contains(Location.of(Imports.trail("CR-001"), 1));
  }
}
