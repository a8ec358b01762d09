package org.gitqms.ledger.trace;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What CI says of the run whose results it signs.
 *
 * @param run the run, such as {@code 4711}
 * @param attempt which attempt of it, from 1
 * @param workflow the path of the workflow that ran, in the commit whose tests ran
 * @param within the path of the submodule in which that commit lies, from the root of the work
 *     tree; null if it lies in the repository itself
 */
public record RunOfCi(String run, int attempt, String workflow, @Nullable String within) {

  /** The submodule in which the commit lies. */
  public Optional<String> submodule() {
    return Optional.ofNullable(within);
  }
}
