package org.gitqms.ledger.sshsig;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.gitqms.rules.people.SshPublicKey;

/** Signs with a private key held in memory: one read from a file, or a new one. */
public final class KeyFileSigner implements Signer {

  private final CurvePrivateKey key;

  private KeyFileSigner(CurvePrivateKey key) {
    this.key = key;
  }

  /**
   * Reads an OpenSSH private key file without a passphrase, Ed25519 or ECDSA P-256, which on POSIX
   * only its owner may be able to read or write.
   */
  public static KeyFileSigner load(Path file) throws SigningException {
    return new KeyFileSigner(PrivateKeyFile.read(file));
  }

  /** Makes a new key, which is gone with the process unless {@link #writeTo} keeps it. */
  public static KeyFileSigner generateEd25519() {
    byte[] seed = new byte[Ed25519.SECRET_KEY_SIZE];
    new SecureRandom().nextBytes(seed);
    return fromSeed(seed);
  }

  /**
   * The Ed25519 key that a seed stands for (RFC 8032, 5.1.5). Who knows the seed has the key.
   *
   * @param seed 32 bytes
   */
  public static KeyFileSigner fromSeed(byte[] seed) {
    return new KeyFileSigner(Ed25519PrivateKey.ofSeed(seed));
  }

  @Override
  public SshPublicKey publicKey() {
    return key.publicKey();
  }

  @Override
  public String sign(byte[] message, String namespace) {
    byte[] signature = key.sign(SignatureText.toSign(message, namespace));
    return SignatureText.of(key.publicKey(), namespace, signature);
  }

  /**
   * Writes the private key, without a passphrase, as a new OpenSSH file that only its owner can
   * read (mode 0600 on POSIX), and the public key beside it with {@code .pub} behind its name.
   * Neither file may exist; if one cannot be written, none is left behind.
   */
  public void writeTo(Path file) throws SigningException {
    NewKeyFiles.write(file, key);
  }

  /** Names the key by its public half. */
  @Override
  public String toString() {
    return "KeyFileSigner[" + publicKey().fingerprint() + "]";
  }
}
