package org.gitqms.ledger.verify;

import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Repository;

/**
 * The id of genesis that somebody has pinned in a clone, in the clone's own configuration. It is
 * not part of any commit, so nobody who pushes can change it.
 */
public final class PinnedRoot {

  private static final Pattern FULL_ID = Pattern.compile("[0-9a-f]{40}");

  private PinnedRoot() {}

  /** The pinned id; empty if none is pinned. */
  public static Optional<String> of(Repository repository) {
    return Optional.ofNullable(repository.getConfig().getString("qms", null, "root"))
        .filter(root -> FULL_ID.matcher(root).matches());
  }
}
