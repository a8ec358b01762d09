package org.gitqms.rules.rule.identity;

import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.people.PrincipalKey;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-702. */
class KeyActiveTest {

  @Test
  void any_active_key_of_the_actor_signs() {
    Ledger ledger = withTwoKeys(false);

    ledger.by("init").create("CR-001", "Change").accepted();
    ledger.by("init").checkin("CR-001", "Text.").signedWith(good("init-2")).accepted();
  }

  @Test
  @Verifies("REQ-IDENT-002")
  void a_key_that_nobody_has_does_not_sign() {
    Ledger.governed()
        .by("init")
        .create("CR-001", "Change")
        .signedWith(good("stranger"))
        .refusedBy("QMS-702", "nobody has the key " + Cast.key("stranger").fingerprint());
  }

  @Test
  @Verifies("REQ-IDENT-002")
  void a_retired_key_does_not_sign() {
    withTwoKeys(true)
        .by("init")
        .create("CR-001", "Change")
        .signedWith(good("init-2"))
        .refusedBy(
            "QMS-702", "the key " + Cast.key("init-2").fingerprint() + " of init is retired");
  }

  @Test
  @Verifies("REQ-IDENT-002")
  void a_compromised_key_does_not_sign() {
    Ledger ledger = withTwoKeys(false);
    ledger.by("init").create("CR-001", "Before").accepted();
    ledger.by("qa").declareCompromise(Cast.key("init-2"), "laptop stolen").accepted();

    ledger
        .by("init")
        .checkin("CR-001", "After.")
        .signedWith(good("init-2"))
        .refusedBy("QMS-702", "was declared compromised");
    ledger.by("init").checkin("CR-001", "After.").accepted();
  }

  @Test
  void the_founder_signs_with_a_key_of_the_people_he_brings() {
    Ledger.unborn()
        .by("admin")
        .genesis(Foundation.files(Cast.ALL))
        .signedWith(good("stranger"))
        .refusedBy("QMS-702", "nobody has the key");
  }

  private static Signature good(String seed) {
    return new Signature.Good(Cast.key(seed), false, false);
  }

  private static Ledger withTwoKeys(boolean secondRetired) {
    return Ledger.governed(
        Foundation.files(
            Cast.with(
                Cast.withKeys(
                    Cast.named("init"),
                    new PrincipalKey(Cast.key("init"), false),
                    new PrincipalKey(Cast.key("init-2"), secondRetired)))));
  }
}
