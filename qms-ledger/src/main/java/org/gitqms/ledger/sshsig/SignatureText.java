package org.gitqms.ledger.sshsig;

import java.nio.charset.StandardCharsets;
import org.gitqms.rules.people.SshPublicKey;

/** What all signers put together in the same way. */
final class SignatureText {

  private static final String HASH = "sha512";

  private SignatureText() {}

  /** The bytes to sign. */
  static byte[] toSign(byte[] message, String namespace) {
    if (namespace.isEmpty()) {
      throw new IllegalArgumentException("a signature must be made for a namespace");
    }
    return SignedData.of(message, namespace, HASH);
  }

  /**
   * The finished signature.
   *
   * @param signature the innermost signature, with its type before it
   */
  static String of(SshPublicKey key, String namespace, byte[] signature) {
    return Armour.wrap(
        new WireWriter()
            .raw(SignedData.MAGIC.getBytes(StandardCharsets.US_ASCII))
            .uint32(SshSignatures.VERSION)
            .string(key.wire())
            .string(namespace)
            .string("")
            .string(HASH)
            .string(signature)
            .bytes());
  }
}
