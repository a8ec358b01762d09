package org.gitqms.ledger.sshsig;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.gitqms.rules.people.SshPublicKey;

/** An ECDSA private key on P-256. Signs deterministically (RFC 6979). */
final class P256PrivateKey implements CurvePrivateKey {

  private final BigInteger scalar;
  private final byte[] point;
  private final SshPublicKey publicKey;

  private P256PrivateKey(BigInteger scalar) {
    this.scalar = scalar;
    point = new FixedPointCombMultiplier().multiply(P256.DOMAIN.getG(), scalar).getEncoded(false);
    byte[] wire = new WireWriter().string(P256.TYPE).string(P256.CURVE).string(point).bytes();
    publicKey = SshPublicKey.fromWire(wire).orElseThrow();
  }

  /** The key with this number, from one to the order of the curve less one. */
  static P256PrivateKey ofScalar(BigInteger scalar) throws MalformedException {
    if (scalar.signum() <= 0 || scalar.compareTo(P256.DOMAIN.getN()) >= 0) {
      throw new MalformedException("its private half is out of the range of P-256");
    }
    return new P256PrivateKey(scalar);
  }

  /** Reads what {@link #writeFields} writes, after the type. */
  static P256PrivateKey readFields(WireReader in) throws MalformedException {
    in.expectString(P256.CURVE, "curve");
    byte[] point = in.string("public half");
    P256PrivateKey key = ofScalar(in.positiveMpint("private half"));
    if (!Arrays.equals(key.point, point)) {
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
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, new ECPrivateKeyParameters(scalar, P256.DOMAIN));
    BigInteger[] numbers = signer.generateSignature(SignedData.sha256(data));
    byte[] signature = new WireWriter().mpint(numbers[0]).mpint(numbers[1]).bytes();
    return new WireWriter().string(P256.TYPE).string(signature).bytes();
  }

  @Override
  public void writeFields(WireWriter out) {
    out.string(P256.TYPE).string(P256.CURVE).string(point).mpint(scalar);
  }
}
