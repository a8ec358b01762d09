package org.gitqms.rules.commit;

import java.util.List;

/**
 * What a merge brings into the ledger branch.
 *
 * @param commits the commits that the first-parent line did not lead to before, in no certain
 *     order. The changes of one that is a merge itself are those paths that it did not take from
 *     the only side that changed them
 * @param contested paths whose content is not that of the only side that changed them since the
 *     merge base: both changed them, or the merge took the side that did not, or neither
 * @param bases how many merge bases there are; with another number than one nothing is contested,
 *     since it cannot be told
 */
public record Merged(List<Commit> commits, List<String> contested, int bases) {

  public Merged {
    commits = List.copyOf(commits);
    contested = List.copyOf(contested);
  }
}
