package org.gitqms.rules.rule.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-711. */
class CompromiseDeclaredTest {

  private final Ledger ledger = Ledger.governed();

  @Test
  @Verifies("REQ-IDENT-013")
  void quality_declares_a_known_key_compromised() {
    ledger.by("qa").declareCompromise(Cast.key("init"), "laptop stolen").accepted();

    assertThat(ledger.state().ledger().compromised())
        .containsExactly(Cast.key("init").fingerprint());
  }

  @Test
  void a_key_that_nobody_has_is_not_declared() {
    ledger
        .by("qa")
        .declareCompromise(Cast.key("stranger"), "found on the floor")
        .refusedBy("QMS-711", "nobody has this key");
  }

  @Test
  void a_compromise_is_declared_once() {
    ledger.by("qa").declareCompromise(Cast.key("init"), "laptop stolen").accepted();

    ledger
        .by("qa")
        .declareCompromise(Cast.key("init"), "laptop still stolen")
        .refusedBy("QMS-711", "declared compromised already");
  }

  @Test
  @Verifies("REQ-IDENT-013")
  void no_key_declares_itself() {
    ledger
        .by("qa")
        .declareCompromise(Cast.key("qa"), "lost mine")
        .refusedBy("QMS-711", "the key declares itself compromised");
  }
}
