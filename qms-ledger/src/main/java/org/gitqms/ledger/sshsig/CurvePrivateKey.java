package org.gitqms.ledger.sshsig;

import org.gitqms.rules.people.SshPublicKey;

/** A private key in memory. */
sealed interface CurvePrivateKey permits Ed25519PrivateKey, P256PrivateKey {

  SshPublicKey publicKey();

  /** The signature with its type before it (RFC 8709, 6; RFC 5656, 3.1.2). */
  byte[] sign(byte[] data);

  /** Appends the key's fields as an OpenSSH private key file has them, its type first. */
  void writeFields(WireWriter out);
}
