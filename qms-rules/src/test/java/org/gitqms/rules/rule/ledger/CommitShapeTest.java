package org.gitqms.rules.rule.ledger;

import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Tamper;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-903 of events; of merges it is in {@code PlainCommitsTest}. */
class CommitShapeTest {

  private static final String A = "a".repeat(40);
  private static final String B = "b".repeat(40);

  @Test
  @Verifies("REQ-LEDGER-004")
  void an_event_is_no_merge() {
    Ledger.governed()
        .by("init")
        .create("CR-001", "Change")
        .but(Tamper.parents(A, B))
        .refusedBy("QMS-903", "an event has one parent, this one has 2");
  }

  @Test
  @Verifies("REQ-LEDGER-004")
  void an_event_has_a_parent() {
    Ledger.governed()
        .by("init")
        .create("CR-001", "Change")
        .but(Tamper.parents())
        .refusedBy("QMS-903", "this one has 0");
  }

  @Test
  void a_genesis_may_stand_on_older_commits() {
    Ledger.unborn()
        .by("admin")
        .genesis(Foundation.files(Cast.ALL))
        .but(Tamper.parents(A))
        .accepted();
  }

  @Test
  void a_genesis_is_no_merge_either() {
    Ledger.unborn()
        .by("admin")
        .genesis(Foundation.files(Cast.ALL))
        .but(Tamper.parents(A, B))
        .refusedBy("QMS-903", "this one has 2");
  }
}
