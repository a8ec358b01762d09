package org.gitqms.githooks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gitqms.ledger.sshsig.AgentSigner;
import org.gitqms.ledger.sshsig.KeyFileSigner;
import org.gitqms.ledger.sshsig.Signer;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.rules.people.SshPublicKey;

/**
 * The key that somebody names to sign with, as git's {@code user.signingkey} does: the file of a
 * private key, or that of a public key whose private half ssh-agent has.
 */
final class SigningKey {

  private static final int LONGEST = 16 * 1024;

  private SigningKey() {}

  /** Gets it ready to sign. */
  static Signer load(Path file) throws SigningException {
    Optional<SshPublicKey> half = publicKey(file);
    if (half.isEmpty()) {
      return KeyFileSigner.load(file);
    }
    String socket = System.getenv("SSH_AUTH_SOCK");
    if (socket == null || socket.isBlank()) {
      throw new SigningException(
          file + " is a public key, and there is no ssh-agent that could sign with it",
          "start one and add the private key: eval \"$(ssh-agent)\"; ssh-add; or name the file of"
              + " the private key");
    }
    return AgentSigner.connect(Path.of(socket), half.get());
  }

  private static Optional<SshPublicKey> publicKey(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
      return SshPublicKey.parse(text);
    } catch (IOException e) {
      return Optional.empty(); // what cannot be read is told by who reads it as a private key
    }
  }
}
