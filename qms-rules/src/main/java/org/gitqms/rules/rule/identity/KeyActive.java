package org.gitqms.rules.rule.identity;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.SshPublicKey;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-702: the key that signed is an active key in the people file before the commit. */
public final class KeyActive implements Rule {

  private static final RuleId ID = new RuleId("QMS-702");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "The signing key is active in the people file before the commit";
  }

  @Override
  public Stage stage() {
    return Stage.IDENTITY;
  }

  @Override
  public List<Finding> check(Case event) {
    if (!(event.commit().signature() instanceof Signature.Good good)) {
      return List.of(error("no key signed this commit", "sign it"));
    }
    SshPublicKey key = good.key();
    Optional<Principal> holder = event.signer();
    if (holder.isEmpty()) {
      // A genesis without a readable policy has nobody; the policy rule says what is wrong with it.
      return event.policy().isEmpty()
          ? List.of()
          : List.of(
              error(
                  "nobody has the key " + key.fingerprint(),
                  "have the key enrolled in people.yml, or sign with an enrolled key"));
    }
    String id = holder.get().id();
    if (!holder.get().holdsActive(key)) {
      return List.of(
          error(
              "the key " + key.fingerprint() + " of " + id + " is retired",
              "sign with an active key of " + id));
    }
    if (event.before().ledger().compromised().contains(key.fingerprint())) {
      return List.of(
          error(
              "the key " + key.fingerprint() + " of " + id + " was declared compromised",
              "sign with another key of " + id));
    }
    return List.of();
  }
}
