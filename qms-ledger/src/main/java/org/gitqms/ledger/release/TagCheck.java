package org.gitqms.ledger.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.ledger.sshsig.SignatureCheck;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.SshPublicKey;
import org.gitqms.rules.release.ReleaseCheck;
import org.gitqms.rules.release.ReleaseName;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * Holds the tag of a release against what it names.
 *
 * @param then the state that it names: whoever's key was active there may have signed
 * @param now the state at the tip, which knows which keys were declared compromised since
 */
record TagCheck(Snapshot then, Snapshot now) {

  private static final String AGAIN = "make a release of a higher number; a tag does not move";

  List<Finding> of(ReleaseTag tag, ReleaseName name, String text) {
    List<Finding> findings = new ArrayList<>();
    if (!tag.name().equals(name.toString())) {
      findings.add(wrong("its tag was made for " + tag.name()));
    }
    if (!tag.text().equals(text)) {
      findings.add(wrong("its tag says something else than the ledger at " + tag.commit()));
    }
    signer(tag).ifPresent(problem -> findings.add(wrong(problem)));
    return findings;
  }

  /** Why the signature is none that counts. */
  private Optional<String> signer(ReleaseTag tag) {
    if (!(tag.signature() instanceof SignatureCheck.Good good)) {
      return Optional.of("the signature of its tag does not hold");
    }
    SshPublicKey key = good.key();
    Optional<Principal> signer = then.policy().people().holderOf(key);
    if (signer.filter(person -> person.holdsActive(key)).isEmpty()) {
      return Optional.of("nobody held the key " + key.fingerprint() + ", which signed its tag");
    }
    if (now.ledger().compromised().contains(key.fingerprint())) {
      return Optional.of(
          "the key " + key.fingerprint() + ", which signed its tag, was declared compromised");
    }
    if (!ReleaseCheck.maySign(signer.get(), then.policy().profile())) {
      return Optional.of(signer.get().id() + ", who signed its tag, does not sign releases");
    }
    String tagger = signer.get().name() + " <" + signer.get().email() + ">";
    return tag.tagger().equals(tagger)
        ? Optional.empty()
        : Optional.of(
            "its tag names " + tag.tagger() + ", the key is that of " + signer.get().id());
  }

  private static Finding wrong(String message) {
    return ReleaseCheck.open(message, AGAIN);
  }
}
