package org.gitqms.ledger.write;

import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.DamagedObjectException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.verify.SnapshotReader;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * Where a branch stands, as far as the next event must know.
 *
 * @param commit the newest commit
 * @param tree its tree
 * @param state the state of the quality system in it, as it says of itself
 * @param time the time that the next event must not precede, in seconds since the epoch
 */
record LedgerTip(ObjectId commit, ObjectId tree, Snapshot state, long time) {

  /**
   * Reads a commit.
   *
   * @throws CannotJudgeException if the state cannot be read
   */
  static LedgerTip read(ObjectSource source, ObjectId commit) throws CannotJudgeException {
    try {
      RawCommit raw = raw(source, commit);
      SnapshotReader.Outcome read = new SnapshotReader(source).open(raw.tree());
      if (read.snapshot().isEmpty()) {
        throw unreadable(commit, read.findings().get(0));
      }
      Snapshot state = read.snapshot().get();
      long time = timeOf(raw);
      if (state.isGoverned()) {
        time = Math.max(time, timeOf(lastEvent(source, raw)));
      }
      return new LedgerTip(commit, raw.tree(), state, time);
    } catch (DamagedObjectException e) {
      throw new CannotJudgeException(String.valueOf(e.getMessage()), e.finding().fix());
    }
  }

  private static CannotJudgeException unreadable(ObjectId commit, Finding finding) {
    String place = finding.location().map(Location::toString).orElse(commit.name());
    return new CannotJudgeException(place + " " + finding.message(), finding.fix());
  }

  /** The newest event at a commit or before. */
  private static RawCommit lastEvent(ObjectSource source, RawCommit from) {
    RawCommit raw = from;
    while (!EventMessage.claimsToBeEvent(raw.message()) && !raw.parents().isEmpty()) {
      raw = raw(source, raw.parents().get(0));
    }
    return raw;
  }

  private static RawCommit raw(ObjectSource source, ObjectId commit) {
    return RawCommit.read(source, commit);
  }

  private static long timeOf(RawCommit raw) {
    Ident committer = raw.committer();
    return committer == null ? Long.MIN_VALUE : committer.time();
  }
}
