package org.gitqms.ledger.sshsig;

/** A key as its curve sees it, without what SSH wraps around it. */
sealed interface CurvePublicKey permits Ed25519PublicKey, P256PublicKey {

  /**
   * Whether the signature is one of this key over these bytes.
   *
   * @param signature the innermost string of an SSH signature, in the form of the curve
   * @throws MalformedException if it does not have that form
   */
  boolean verifies(byte[] signed, byte[] signature) throws MalformedException;
}
