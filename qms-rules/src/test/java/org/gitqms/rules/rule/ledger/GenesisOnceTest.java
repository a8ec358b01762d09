package org.gitqms.rules.rule.ledger;

import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.junit.jupiter.api.Test;

/** QMS-907. */
class GenesisOnceTest {

  @Test
  void a_ledger_begins_with_its_genesis() {
    Ledger.unborn().by("admin").genesis(Foundation.files(Cast.ALL)).accepted();
  }

  @Test
  void there_is_no_second_genesis() {
    Ledger.governed()
        .by("admin")
        .genesis(Foundation.files(Cast.ALL))
        .refusedBy("QMS-907", "a second genesis");
  }

  @Test
  void there_is_no_event_before_genesis() {
    Ledger.unborn().by("admin").govern().refusedBy("QMS-907", "an event before genesis");
  }
}
