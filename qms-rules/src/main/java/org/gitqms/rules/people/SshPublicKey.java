package org.gitqms.rules.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A public key in SSH wire form (RFC 4253, 6.6). Two keys are equal if their wire bytes are.
 *
 * @param type the algorithm name that the wire form starts with, such as {@code ssh-ed25519}
 * @param base64 the wire form in standard Base64 with padding
 */
public record SshPublicKey(String type, String base64) {

  /** The key types that may sign events: all else is refused. */
  public static final Set<String> ACCEPTED_TYPES =
      Set.of(
          "ssh-ed25519",
          "ecdsa-sha2-nistp256",
          "sk-ssh-ed25519@openssh.com",
          "sk-ecdsa-sha2-nistp256@openssh.com");

  private static final int MAX_BYTES = 4096;

  /**
   * Reads {@code TYPE BASE64 [COMMENT]}, one line as in {@code authorized_keys} without options.
   */
  public static Optional<SshPublicKey> parse(String line) {
    String[] words = line.strip().split("[ \t]+", 3);
    if (words.length < 2) {
      return Optional.empty();
    }
    byte[] wire;
    try {
      wire = Base64.getDecoder().decode(words[1]);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return fromWire(wire).filter(key -> key.type.equals(words[0]));
  }

  /** Reads the wire form. Empty if it does not start with an accepted type. */
  public static Optional<SshPublicKey> fromWire(byte[] wire) {
    if (wire.length < 4 || wire.length > MAX_BYTES) {
      return Optional.empty();
    }
    int length = ByteBuffer.wrap(wire).getInt();
    if (length < 1 || length > wire.length - 4) {
      return Optional.empty();
    }
    String type = new String(wire, 4, length, StandardCharsets.US_ASCII);
    if (!ACCEPTED_TYPES.contains(type)) {
      return Optional.empty();
    }
    return Optional.of(new SshPublicKey(type, Base64.getEncoder().encodeToString(wire)));
  }

  /** The wire form (RFC 4253, 6.6). */
  public byte[] wire() {
    return Base64.getDecoder().decode(base64);
  }

  /** True if the private half lives in a FIDO authenticator. */
  public boolean isHardware() {
    return type.startsWith("sk-");
  }

  /** {@code SHA256:...}, as {@code ssh-keygen -l} prints it. */
  public String fingerprint() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(wire());
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  // By hand, for the start of hooks: decision 14.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SshPublicKey key && type.equals(key.type) && base64.equals(key.base64);
  }

  @Override
  public int hashCode() {
    return base64.hashCode();
  }

  /** {@code TYPE BASE64}, the form in which keys stand in {@code people.yml}. */
  @Override
  public String toString() {
    return type + " " + base64;
  }
}
