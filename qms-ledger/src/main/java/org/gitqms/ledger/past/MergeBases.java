package org.gitqms.ledger.past;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.rules.commit.Ident;

/**
 * The newest commits that two commits have in common: those from which no other one leads. Both
 * sides are followed from the newest commit back. Times only choose the order.
 */
final class MergeBases {

  private static final int LEFT = 1;
  private static final int RIGHT = 2;

  /** Behind a commit that both have in common. */
  private static final int BEHIND = 4;

  private static final int BOTH = LEFT | RIGHT;

  private static final Comparator<RawCommit> NEWEST_FIRST =
      Comparator.comparingLong(MergeBases::timeOf).reversed();

  private final ObjectSource source;
  private final Map<ObjectId, Integer> sides = new HashMap<>();
  private final PriorityQueue<RawCommit> open = new PriorityQueue<>(NEWEST_FIRST);
  private final Set<ObjectId> waiting = new HashSet<>();
  private int undecided;

  private MergeBases(ObjectSource source) {
    this.source = source;
  }

  /**
   * The merge bases of two commits, in the order of their ids.
   *
   * @throws org.gitqms.ledger.git.DamagedObjectException if a commit is missing or damaged
   */
  static List<ObjectId> of(ObjectSource source, ObjectId left, ObjectId right) {
    return left.equals(right) ? List.of(left) : new MergeBases(source).find(left, right);
  }

  private List<ObjectId> find(ObjectId left, ObjectId right) {
    mark(left, LEFT);
    mark(right, RIGHT);
    List<ObjectId> common = new ArrayList<>();
    while (undecided > 0) {
      RawCommit commit = open.remove();
      waiting.remove(commit.id());
      int flags = sides(commit.id());
      if ((flags & BEHIND) == 0) {
        undecided--;
      }
      int passed = flags;
      if (flags == BOTH) {
        common.add(commit.id());
        passed = BOTH | BEHIND;
      }
      for (ObjectId parent : commit.parents()) {
        mark(parent, passed);
      }
    }
    return newest(common.stream().filter(id -> sides(id) == BOTH).distinct().toList());
  }

  /** Notes from which side a commit can be reached, and looks at it if that is news. */
  private void mark(ObjectId id, int flags) {
    int before = sides(id);
    int after = before | flags;
    if (after == before) {
      return;
    }
    if (waiting.add(id)) {
      open.add(RawCommit.read(source, id).withoutPayload());
      undecided += (after & BEHIND) == 0 ? 1 : 0;
    } else if ((before & BEHIND) == 0 && (after & BEHIND) != 0) {
      undecided--;
    }
    sides.put(id, after);
  }

  /** Leaves out those that another one leads to: false times may have hidden that. */
  private List<ObjectId> newest(List<ObjectId> common) {
    List<ObjectId> bases = new ArrayList<>();
    for (ObjectId id : common) {
      boolean led =
          common.stream()
              .anyMatch(other -> !other.equals(id) && Ancestry.reaches(source, other, id));
      if (!led) {
        bases.add(id);
      }
    }
    bases.sort(null);
    return bases;
  }

  private int sides(ObjectId id) {
    return sides.getOrDefault(id, 0);
  }

  private static long timeOf(RawCommit commit) {
    Ident committer = commit.committer();
    return committer == null ? Long.MIN_VALUE : committer.time();
  }
}
