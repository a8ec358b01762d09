package org.gitqms.ledger.past;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.rules.commit.Ident;

/**
 * Which commits are new, and which can be reached from commits that are known. Both sides are
 * followed from the newest commit back, so that the cost grows with what is new. Times only choose
 * the order: whoever writes false ones makes it slower, and changes no answer.
 */
public final class Ancestry {

  private static final Comparator<RawCommit> NEWEST_FIRST =
      Comparator.comparingLong(Ancestry::timeOf).reversed();

  private final ObjectSource source;
  private final Set<ObjectId> known = new HashSet<>();
  private final List<ObjectId> unread = new ArrayList<>();
  private final PriorityQueue<RawCommit> frontier = new PriorityQueue<>(NEWEST_FIRST);
  private final int most;
  private int looked;

  /** Without a limit. */
  public Ancestry(ObjectSource source, Collection<ObjectId> known) {
    this(source, known, Integer.MAX_VALUE);
  }

  /**
   * @param known commits that need no look, and whose ancestors need none
   * @param most how many commits are looked at; the next one is a {@link TooManyCommitsException}
   */
  public Ancestry(ObjectSource source, Collection<ObjectId> known, int most) {
    this.source = source;
    this.most = most;
    for (ObjectId id : known) {
      if (this.known.add(id)) {
        unread.add(id);
      }
    }
  }

  /** Takes a commit as known. Its parents must be known already, or of no interest. */
  public void know(ObjectId commit) {
    known.add(commit);
  }

  /** How many commits were looked at as new. */
  public int looked() {
    return looked;
  }

  /**
   * Looks at every commit that can be reached from {@code tip} and from no known one; after that it
   * is known.
   *
   * @param look what there is to say of a commit; it may be asked about one that is known
   * @return what was said of those that are new
   * @throws org.gitqms.ledger.git.DamagedObjectException if one is missing or damaged
   */
  public <T> List<T> from(ObjectId tip, Function<RawCommit, Optional<T>> look) {
    Map<ObjectId, T> said = new LinkedHashMap<>();
    Set<ObjectId> fresh = new HashSet<>();
    follow(
        tip,
        commit -> {
          if (++looked > most) {
            throw new TooManyCommitsException(most);
          }
          fresh.add(commit.id());
          look.apply(commit).ifPresent(words -> said.put(commit.id(), words));
        });
    if (!said.isEmpty()) {
      // False times may have hidden that one of them is known.
      exhaust();
      said.keySet().removeAll(known);
    }
    known.addAll(fresh);
    return List.copyOf(said.values());
  }

  /** True if {@code wanted} is {@code tip} or one of its ancestors. */
  public static boolean reaches(ObjectSource source, ObjectId tip, ObjectId wanted) {
    return new Ancestry(source, List.of(tip)).holds(wanted);
  }

  /** True if a commit is known, or an ancestor of one that is. */
  boolean holds(ObjectId wanted) {
    readSeeds();
    while (!known.contains(wanted) && !frontier.isEmpty()) {
      expand();
    }
    return known.contains(wanted);
  }

  /** Shows what leads back from {@code tip}, as long as it is not known. */
  private void follow(ObjectId tip, Consumer<RawCommit> show) {
    if (known.contains(tip)) {
      return;
    }
    readSeeds();
    PriorityQueue<RawCommit> open = new PriorityQueue<>(NEWEST_FIRST);
    Set<ObjectId> seen = new HashSet<>(Set.of(tip));
    open.add(read(tip));
    while (!open.isEmpty()) {
      RawCommit next = open.remove();
      while (!frontier.isEmpty() && timeOf(frontier.element()) >= timeOf(next)) {
        expand();
      }
      if (known.contains(next.id())) {
        continue;
      }
      show.accept(next);
      for (ObjectId parent : next.parents()) {
        if (!known.contains(parent) && seen.add(parent)) {
          open.add(read(parent));
        }
      }
    }
  }

  private void readSeeds() {
    unread.forEach(id -> frontier.add(read(id)));
    unread.clear();
  }

  /** Knows the parents of the newest known commit. */
  private void expand() {
    for (ObjectId parent : frontier.remove().parents()) {
      if (known.add(parent)) {
        frontier.add(read(parent));
      }
    }
  }

  private void exhaust() {
    while (!frontier.isEmpty()) {
      expand();
    }
  }

  private RawCommit read(ObjectId id) {
    return RawCommit.read(source, id).withoutPayload();
  }

  private static long timeOf(RawCommit commit) {
    Ident committer = commit.committer();
    return committer == null ? Long.MIN_VALUE : committer.time();
  }
}
