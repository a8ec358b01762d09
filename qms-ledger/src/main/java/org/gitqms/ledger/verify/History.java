package org.gitqms.ledger.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.DamagedObjectException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.event.TrailerKey;
import org.jspecify.annotations.Nullable;

/**
 * The first-parent line of a commit, oldest first. Events stand on it and nowhere else. The parents
 * are taken from the commit objects themselves, each checked against its id: no index of git's, no
 * graft and no replacement says what the history is.
 */
final class History {

  private static final byte[] MARK =
      ("\n" + TrailerKey.EVENT.label() + ":").getBytes(StandardCharsets.US_ASCII);

  private final List<ObjectId> ids;
  private final BitSet marked;

  private History(List<ObjectId> ids, BitSet marked) {
    this.ids = Collections.unmodifiableList(ids);
    this.marked = marked;
  }

  /**
   * The line that ends in {@code tip}.
   *
   * @throws CannotJudgeException if the clone is shallow
   * @throws DamagedObjectException if a commit of the line is missing or damaged
   */
  static History of(Repository repository, ObjectSource source, ObjectId tip)
      throws CannotJudgeException {
    return read(repository, source, tip, null);
  }

  /**
   * The line that ends in {@code tip}, from {@code base} on; empty if it does not go through it.
   *
   * @throws CannotJudgeException if the clone is shallow
   * @throws DamagedObjectException if a commit of the line is missing or damaged
   */
  static Optional<History> since(
      Repository repository, ObjectSource source, ObjectId base, ObjectId tip)
      throws CannotJudgeException {
    return Optional.of(read(repository, source, tip, base))
        .filter(history -> history.ids.get(0).equals(base));
  }

  private static History read(
      Repository repository, ObjectSource source, ObjectId tip, @Nullable ObjectId last)
      throws CannotJudgeException {
    refuseShallow(repository);
    List<ObjectId> ids = new ArrayList<>();
    BitSet marked = new BitSet();
    for (Optional<ObjectId> next = Optional.of(tip); next.isPresent(); ) {
      ObjectId id = next.get();
      byte[] raw = source.read(id, Constants.OBJ_COMMIT);
      marked.set(ids.size(), holdsMark(raw));
      ids.add(id);
      next = id.equals(last) ? Optional.empty() : RawCommit.firstParent(id, raw);
    }
    Collections.reverse(ids);
    return new History(ids, reversed(marked, ids.size()));
  }

  /** Full ids. */
  List<ObjectId> ids() {
    return ids;
  }

  /** Where in the line a commit stands. */
  Optional<Integer> position(ObjectId id) {
    int index = ids.indexOf(id);
    return index < 0 ? Optional.empty() : Optional.of(index);
  }

  /** The first commit at {@code from} or after that claims to be an event. */
  Optional<Integer> eventFrom(int from, ObjectSource source) {
    for (int i = marked.nextSetBit(from); i >= 0; i = marked.nextSetBit(i + 1)) {
      if (claims(i, source)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The newest event at a commit or before, or else the first commit of its line. */
  static RawCommit lastEvent(ObjectSource source, RawCommit from) {
    RawCommit raw = from;
    while (!EventMessage.claimsToBeEvent(raw.message()) && !raw.parents().isEmpty()) {
      raw = RawCommit.read(source, raw.parents().get(0));
    }
    return raw;
  }

  /** A commit of the line, taken apart. */
  RawCommit commit(int position, ObjectSource source) {
    ObjectId id = ids.get(position);
    return RawCommit.read(source, id);
  }

  private boolean claims(int position, ObjectSource source) {
    return EventMessage.claimsToBeEvent(commit(position, source).message());
  }

  private static void refuseShallow(Repository repository) throws CannotJudgeException {
    try {
      if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
        throw new CannotJudgeException(
            "the clone is shallow: its history is cut", "git fetch --unshallow");
      }
    } catch (IOException e) {
      throw new CannotJudgeException(
          "the file 'shallow' of the repository cannot be read", "check it with git fsck");
    }
  }

  private static BitSet reversed(BitSet bits, int size) {
    BitSet reversed = new BitSet(size);
    bits.stream().forEach(i -> reversed.set(size - 1 - i));
    return reversed;
  }

  private static boolean holdsMark(byte[] raw) {
    for (int i = 0; i + MARK.length <= raw.length; i++) {
      int j = 0;
      while (j < MARK.length && raw[i + j] == MARK[j]) {
        j++;
      }
      if (j == MARK.length) {
        return true;
      }
    }
    return false;
  }
}
