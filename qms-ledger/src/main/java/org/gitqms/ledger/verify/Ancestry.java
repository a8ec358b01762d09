package org.gitqms.ledger.verify;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;

/** Commits that can be reached, each looked at once. */
final class Ancestry {

  private final ObjectSource source;
  private final Set<ObjectId> seen;

  /**
   * @param known commits that need no look, and whose ancestors need none
   */
  Ancestry(ObjectSource source, Collection<ObjectId> known) {
    this.source = source;
    this.seen = new HashSet<>(known);
  }

  /** Takes a commit as known. */
  void know(ObjectId commit) {
    seen.add(commit);
  }

  /**
   * Shows every commit that is reachable from {@code tip} and was neither known nor seen.
   *
   * @throws org.gitqms.ledger.git.DamagedObjectException if one is missing or damaged
   */
  void from(ObjectId tip, Consumer<RawCommit> look) {
    Deque<ObjectId> next = new ArrayDeque<>();
    next.push(tip);
    while (!next.isEmpty()) {
      ObjectId id = next.pop();
      if (seen.add(id)) {
        RawCommit commit = RawCommit.read(source, id);
        look.accept(commit);
        commit.parents().forEach(next::push);
      }
    }
  }
}
