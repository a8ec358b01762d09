package org.gitqms.rules.rule.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-701. */
class SignatureHoldsTest {

  private final Ledger ledger = Ledger.governed();

  @Test
  void a_signed_event_passes() {
    ledger.by("init").create("CR-001", "Change").accepted();
  }

  @Test
  @Verifies("REQ-IDENT-001")
  void an_event_without_signature_is_refused() {
    var finding =
        ledger
            .by("init")
            .create("CR-001", "Change")
            .signedWith(new Signature.Absent())
            .refusedBy("QMS-701", "the event is not signed");

    assertThat(finding.document()).contains("CR-001");
  }

  @Test
  @Verifies("REQ-IDENT-001")
  void a_signature_that_does_not_hold_is_refused_with_its_reason() {
    ledger
        .by("init")
        .create("CR-001", "Change")
        .signedWith(new Signature.Bad("made for other bytes"))
        .refusedBy("QMS-701", "the signature does not hold: made for other bytes");
  }
}
