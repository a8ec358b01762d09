package org.gitqms.ledger.sshsig;

import org.gitqms.rules.people.SshPublicKey;

/** Somebody's key, able to sign. */
public sealed interface Signer permits KeyFileSigner, AgentSigner, ProgramSigner {

  /** The public half, under which the signatures are checked. */
  SshPublicKey publicKey();

  /**
   * Signs a message, with SHA-512 as its hash.
   *
   * @param namespace what the signature is for, not empty: {@link SshSignatures#GIT_NAMESPACE} for
   *     a commit
   * @return the text that {@link SshSignatures#verify} takes: that of {@code ssh-keygen -Y sign}
   *     without the newline at its end
   */
  String sign(byte[] message, String namespace) throws SigningException;
}
