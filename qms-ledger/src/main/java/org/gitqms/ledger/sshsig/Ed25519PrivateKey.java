package org.gitqms.ledger.sshsig;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.gitqms.rules.people.SshPublicKey;

/** An Ed25519 private key (RFC 8032). */
final class Ed25519PrivateKey implements CurvePrivateKey {

  private final byte[] seed;
  private final byte[] point = new byte[Ed25519.PUBLIC_KEY_SIZE];
  private final SshPublicKey publicKey;

  private Ed25519PrivateKey(byte[] seed) {
    this.seed = seed.clone();
    Ed25519.generatePublicKey(this.seed, 0, point, 0);
    byte[] wire = new WireWriter().string(Ed25519PublicKey.TYPE).string(point).bytes();
    publicKey = SshPublicKey.fromWire(wire).orElseThrow();
  }

  /** The key that the 32 bytes stand for. */
  static Ed25519PrivateKey ofSeed(byte[] seed) {
    if (seed.length != Ed25519.SECRET_KEY_SIZE) {
      throw new IllegalArgumentException("an Ed25519 seed has 32 bytes, not " + seed.length);
    }
    return new Ed25519PrivateKey(seed);
  }

  /** Reads what {@link #writeFields} writes, after the type. */
  static Ed25519PrivateKey readFields(WireReader in) throws MalformedException {
    byte[] point = in.string("public half");
    byte[] secret = in.string("private half");
    if (secret.length != Ed25519.SECRET_KEY_SIZE + Ed25519.PUBLIC_KEY_SIZE) {
      throw new MalformedException("the private half does not have the 64 bytes of Ed25519");
    }
    Ed25519PrivateKey key = ofSeed(Arrays.copyOf(secret, Ed25519.SECRET_KEY_SIZE));
    byte[] repeated = Arrays.copyOfRange(secret, Ed25519.SECRET_KEY_SIZE, secret.length);
    if (!Arrays.equals(key.point, point) || !Arrays.equals(key.point, repeated)) {
      throw new MalformedException("its public half does not belong to its private half");
    }
    return key;
  }

  @Override
  public SshPublicKey publicKey() {
    return publicKey;
  }

  @Override
  public byte[] sign(byte[] data) {
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed, 0, point, 0, null, data, 0, data.length, signature, 0);
    return new WireWriter().string(Ed25519PublicKey.TYPE).string(signature).bytes();
  }

  @Override
  public void writeFields(WireWriter out) {
    byte[] secret = Arrays.copyOf(seed, seed.length + point.length);
    System.arraycopy(point, 0, secret, seed.length, point.length);
    out.string(Ed25519PublicKey.TYPE).string(point).string(secret);
  }
}
