package org.gitqms.ledger.sshsig;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The bytes that a key signs on behalf of a message (PROTOCOL.sshsig, "Signed Data"). */
final class SignedData {

  /** What a signature and the signed bytes both start with. */
  static final String MAGIC = "SSHSIG";

  private SignedData() {}

  /**
   * @param hash {@code sha256} or {@code sha512}
   */
  static byte[] of(byte[] message, String namespace, String hash) {
    return new WireWriter()
        .raw(MAGIC.getBytes(StandardCharsets.US_ASCII))
        .string(namespace)
        .string("")
        .string(hash)
        .string(hash.equals("sha512") ? sha512(message) : sha256(message))
        .bytes();
  }

  static byte[] sha256(byte[] bytes) {
    return digest("SHA-256", bytes);
  }

  static byte[] sha512(byte[] bytes) {
    return digest("SHA-512", bytes);
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has " + algorithm, e);
    }
  }
}
