package org.gitqms.ledger.sshsig;

import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECPoint;

/** The curve NIST P-256 as SSH uses it (RFC 5656). */
final class P256 {

  static final String TYPE = "ecdsa-sha2-nistp256";
  static final String CURVE = "nistp256";

  private static final X9ECParameters PARAMETERS = CustomNamedCurves.getByName("P-256");
  static final ECDomainParameters DOMAIN = new ECDomainParameters(PARAMETERS);

  private static final int UNCOMPRESSED_BYTES = 65;
  private static final byte UNCOMPRESSED = 4;

  private P256() {}

  /** A point of the curve, not infinity, in uncompressed form (RFC 5656, 3.1). */
  static ECPoint point(byte[] encoded) throws MalformedException {
    if (encoded.length != UNCOMPRESSED_BYTES || encoded[0] != UNCOMPRESSED) {
      throw new MalformedException("the public key is not an uncompressed point of P-256");
    }
    try {
      return DOMAIN.validatePublicPoint(DOMAIN.getCurve().decodePoint(encoded));
    } catch (IllegalArgumentException e) {
      throw new MalformedException("the public key is not a point of P-256");
    }
  }
}
