package org.gitqms.rules.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A public key of a principal.
 *
 * @param key the key
 * @param retired true if it signs nothing any more; it stays listed so that nobody else can take it
 * @param proofText what this key has signed to be enrolled ({@link Enrolment}): an SSH signature in
 *     Base64, on one line; null if there is none. That it is listed does not say that it holds
 */
public record PrincipalKey(SshPublicKey key, boolean retired, @Nullable String proofText) {

  /** A key without a proof. */
  public PrincipalKey(SshPublicKey key, boolean retired) {
    this(key, retired, null);
  }

  /** The signature by which the key asks to be enrolled. */
  public Optional<String> proof() {
    return Optional.ofNullable(proofText);
  }
}
