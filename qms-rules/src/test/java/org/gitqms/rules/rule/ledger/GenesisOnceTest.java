package org.gitqms.rules.rule.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Judge;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-907. */
class GenesisOnceTest {

  @Test
  void a_ledger_begins_with_its_genesis() {
    Ledger.unborn().by("admin").genesis(Foundation.files(Cast.ALL)).accepted();
  }

  @Test
  @Verifies("REQ-LEDGER-007")
  void there_is_no_second_genesis() {
    Ledger.governed()
        .by("admin")
        .genesis(Foundation.files(Cast.ALL))
        .refusedBy("QMS-907", "a second genesis");
  }

  @Test
  void a_genesis_stands_on_no_older_qms() {
    var attempt = Ledger.unborn().by("admin").genesis(Foundation.files(Cast.ALL));
    Facts onQms = Facts.afterParentAt(0).onQms(true);

    Verdict verdict =
        Judge.byTheCatalogue().verdict(Snapshot.ungoverned(), onQms, attempt.commit());

    assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
    assertThat(((Verdict.Rejected) verdict).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(GenesisOnce.ID);
              assertThat(finding.message()).contains("QMS/ holds something already");
            });
  }

  @Test
  @Verifies("REQ-LEDGER-007")
  void there_is_no_event_before_genesis() {
    Ledger.unborn().by("admin").govern().refusedBy("QMS-907", "an event before genesis");
  }
}
