package org.gitqms.rules.rule.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.finding.Location;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Tamper;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-905. */
class SeparationTest {

  @ParameterizedTest
  @Verifies("REQ-LEDGER-003")
  @ValueSource(strings = {"src/Main.java", "README.md", "QMS.md", "qms-rules/pom.xml", "doc/QMS/x"})
  void an_event_changes_nothing_outside(String path) {
    var finding =
        Ledger.governed()
            .by("init")
            .create("CR-001", "Change")
            .but(Tamper.write(path, "x\n"))
            .refusedBy("QMS-905", "the event also changes a path outside QMS/");

    assertThat(finding.location()).contains(Location.of(path));
  }
}
