package org.gitqms.githooks.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.gitqms.ledger.sshsig.KeyFileSigner;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.sshsig.SshSignatures;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import org.gitqms.rules.people.PrincipalKind;

/**
 * Somebody of the demo, with a throw-away key.
 *
 * @param principal as the people file has it
 * @param key the key, which is never written anywhere
 */
record Player(Principal principal, KeyFileSigner key) {

  static Player named(String id, String name, Set<Group> groups) {
    KeyFileSigner key = KeyFileSigner.generateEd25519();
    Principal principal =
        new Principal(
            id,
            PrincipalKind.HUMAN,
            name,
            id + "@demo.invalid",
            groups,
            null,
            List.of(new PrincipalKey(key.publicKey(), false)),
            Set.of());
    return new Player(principal, key);
  }

  String id() {
    return principal.id();
  }

  /** A commit object, signed: the signature becomes its last header. */
  String signed(String commit) throws SigningException {
    String armour = key.sign(commit.getBytes(StandardCharsets.UTF_8), SshSignatures.GIT_NAMESPACE);
    int headersEnd = commit.indexOf("\n\n");
    return commit.substring(0, headersEnd)
        + "\ngpgsig "
        + armour.replace("\n", "\n ")
        + commit.substring(headersEnd);
  }

  Ident at(long time) {
    return new Ident(principal.name(), principal.email(), time, "+0000");
  }
}
