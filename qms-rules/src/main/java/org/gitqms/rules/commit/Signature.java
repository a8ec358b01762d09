package org.gitqms.rules.commit;

import org.gitqms.rules.people.SshPublicKey;

/** What the mathematics say about a commit's signature. Whose key it is, the people file tells. */
public sealed interface Signature {

  /** There is no signature. */
  record Absent() implements Signature {}

  /**
   * There is one, and it does not hold.
   *
   * @param reason why, one line
   */
  record Bad(String reason) implements Signature {}

  /**
   * The key signed exactly this commit.
   *
   * @param key the key
   * @param touched for hardware keys: somebody touched it
   * @param verified for hardware keys: it asked for a PIN or a finger
   */
  record Good(SshPublicKey key, boolean touched, boolean verified) implements Signature {}
}
