package org.gitqms.ledger.sshsig;

import org.gitqms.rules.people.SshPublicKey;

/** What checking one SSH signature over one message found. */
public sealed interface SignatureCheck {

  /**
   * The signature is whole, and the key that stands in it made it over this message under this
   * namespace. Whose key it is, and whether it may sign, is for the caller to say.
   *
   * @param key the key in the signature
   * @param userPresent the authenticator says that it was touched; false for a key in a file
   * @param userVerified the authenticator says that it asked for a PIN or a fingerprint; false for
   *     a key in a file
   */
  record Good(SshPublicKey key, boolean userPresent, boolean userVerified)
      implements SignatureCheck {

    public Good {
      if (!key.isHardware() && (userPresent || userVerified)) {
        throw new IllegalArgumentException("only a hardware key can attest a touch or a PIN");
      }
    }
  }

  /**
   * The signature proves nothing.
   *
   * @param reason why, in plain English, without a full stop; printable ASCII whatever the
   *     signature holds
   */
  record Bad(String reason) implements SignatureCheck {}
}
