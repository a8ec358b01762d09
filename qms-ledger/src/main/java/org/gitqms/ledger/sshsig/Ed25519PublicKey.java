package org.gitqms.ledger.sshsig;

import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519.PublicPoint;

/** An Ed25519 key (RFC 8032, RFC 8709). */
final class Ed25519PublicKey implements CurvePublicKey {

  static final String TYPE = "ssh-ed25519";

  private final PublicPoint point;

  private Ed25519PublicKey(PublicPoint point) {
    this.point = point;
  }

  /**
   * Takes 32 bytes that are the canonical encoding of a point of prime order. With any other point
   * one signature could hold for many messages.
   */
  static Ed25519PublicKey of(byte[] encoded) throws MalformedException {
    if (encoded.length != Ed25519.PUBLIC_KEY_SIZE) {
      throw new MalformedException("the public key does not have the 32 bytes of Ed25519");
    }
    PublicPoint point = Ed25519.validatePublicKeyFullExport(encoded, 0);
    if (point == null) {
      throw new MalformedException("the public key is not a point of prime order on Ed25519");
    }
    return new Ed25519PublicKey(point);
  }

  @Override
  public boolean verifies(byte[] signed, byte[] signature) throws MalformedException {
    if (signature.length != Ed25519.SIGNATURE_SIZE) {
      throw new MalformedException("the signature does not have the 64 bytes of Ed25519");
    }
    // The library's equation may hold up to a point of small order in R, where ssh-keygen's does
    // not; every honest R has prime order.
    return Ed25519.verify(signature, 0, point, signed, 0, signed.length)
        && Ed25519.validatePublicKeyFull(signature, 0);
  }
}
