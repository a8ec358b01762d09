package org.gitqms.ledger.sshsig;

import java.math.BigInteger;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;

/** An ECDSA key on P-256 with SHA-256 (RFC 5656). */
final class P256PublicKey implements CurvePublicKey {

  private final ECPublicKeyParameters parameters;

  private P256PublicKey(ECPublicKeyParameters parameters) {
    this.parameters = parameters;
  }

  /** Takes an uncompressed point of the curve. */
  static P256PublicKey of(byte[] encoded) throws MalformedException {
    return new P256PublicKey(new ECPublicKeyParameters(P256.point(encoded), P256.DOMAIN));
  }

  @Override
  public boolean verifies(byte[] signed, byte[] signature) throws MalformedException {
    WireReader in = new WireReader(signature, "the ECDSA signature");
    BigInteger r = in.positiveMpint("number r");
    BigInteger s = in.positiveMpint("number s");
    in.expectEnd();
    ECDSASigner verifier = new ECDSASigner();
    verifier.init(false, parameters);
    return verifier.verifySignature(SignedData.sha256(signed), r, s);
  }
}
