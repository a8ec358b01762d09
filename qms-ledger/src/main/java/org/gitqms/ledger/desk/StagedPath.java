package org.gitqms.ledger.desk;

import org.gitqms.rules.commit.FileChange;

/**
 * A path that the commit being made would change.
 *
 * @param path slash-separated, from the top of the work tree
 * @param mode git's file mode after the commit, octal; {@code 000000} for a deletion
 * @param before id of what HEAD has there; zeros for nothing
 * @param after id of what the index has there; zeros for a deletion
 */
public record StagedPath(String path, String mode, String before, String after) {

  /** True if it belongs to the quality system. */
  public boolean isQms() {
    return new FileChange(path, mode, null).isQms();
  }

  /** True if the path is gone after the commit. */
  public boolean isDeletion() {
    return mode.equals(FileChange.GONE);
  }

  /** True if it is an ordinary file after the commit. */
  public boolean isFile() {
    return mode.equals(FileChange.FILE);
  }
}
