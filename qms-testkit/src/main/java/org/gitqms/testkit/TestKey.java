package org.gitqms.testkit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.OpenSSHPrivateKeyUtil;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.gitqms.rules.people.SshPublicKey;

/** A throw-away Ed25519 key that signs as {@code ssh-keygen -Y sign} does (PROTOCOL.sshsig). */
public final class TestKey {

  private static final String TYPE = "ssh-ed25519";
  private static final String HASH = "sha512";
  private static final int COLUMNS = 70;

  private final byte[] secret;
  private final byte[] point;
  private final byte[] wire;

  private TestKey(byte[] secret) {
    this.secret = secret;
    this.point = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(secret, 0, point, 0);
    this.wire = new Wire().string(TYPE).string(point).bytes();
  }

  /** The key that belongs to a word: the same word, the same key. */
  public static TestKey of(String seed) {
    return new TestKey(hash("SHA-256", ("qms-testkit " + seed).getBytes(StandardCharsets.UTF_8)));
  }

  /** A key nobody has seen before. */
  public static TestKey random() {
    byte[] secret = new byte[Ed25519.SECRET_KEY_SIZE];
    new SecureRandom().nextBytes(secret);
    return new TestKey(secret);
  }

  public SshPublicKey publicKey() {
    return SshPublicKey.fromWire(wire).orElseThrow();
  }

  /** The armoured signature over {@code payload} for git, without a newline at its end. */
  public String sign(byte[] payload) {
    return sign(payload, "git");
  }

  /** The armoured signature over {@code payload} under any namespace. */
  public String sign(byte[] payload, String namespace) {
    byte[] signed =
        new Wire()
            .raw("SSHSIG")
            .string(namespace)
            .string("")
            .string(HASH)
            .string(hash("SHA-512", payload))
            .bytes();
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(secret, 0, point, 0, signed, 0, signed.length, signature, 0);
    byte[] blob =
        new Wire()
            .raw("SSHSIG")
            .number(1)
            .string(wire)
            .string(namespace)
            .string("")
            .string(HASH)
            .string(new Wire().string(TYPE).string(signature).bytes())
            .bytes();
    return armour("SSH SIGNATURE", blob);
  }

  /**
   * Writes the private key without a passphrase to {@code file}, readable by its owner alone, and
   * the public key beside it as {@code .pub}.
   */
  public Path writeTo(Path file) {
    try {
      byte[] blob =
          OpenSSHPrivateKeyUtil.encodePrivateKey(new Ed25519PrivateKeyParameters(secret, 0));
      Files.writeString(file, armour("OPENSSH PRIVATE KEY", blob) + "\n");
      if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(file.resolveSibling(file.getFileName() + ".pub"), publicKey() + "\n");
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String armour(String label, byte[] blob) {
    // The MIME encoder breaks lines between quartets only; ssh-keygen breaks them at 70 columns.
    String flat = Base64.getEncoder().encodeToString(blob);
    StringBuilder text = new StringBuilder("-----BEGIN ").append(label).append("-----\n");
    for (int at = 0; at < flat.length(); at += COLUMNS) {
      text.append(flat, at, Math.min(at + COLUMNS, flat.length())).append('\n');
    }
    return text.append("-----END ").append(label).append("-----").toString();
  }

  private static byte[] hash(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }

  /** Bytes as SSH writes them (RFC 4251, 5). */
  private static final class Wire {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Wire raw(String ascii) {
      bytes.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
      return this;
    }

    Wire number(int value) {
      try {
        new DataOutputStream(bytes).writeInt(value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return this;
    }

    Wire string(String ascii) {
      return string(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    Wire string(byte[] value) {
      number(value.length);
      bytes.writeBytes(value);
      return this;
    }

    byte[] bytes() {
      return bytes.toByteArray();
    }
  }
}
