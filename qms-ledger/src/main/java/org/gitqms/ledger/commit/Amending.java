package org.gitqms.ledger.commit;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/**
 * Tells whether a commit would take the place of an event. Git does not say so to its hooks, but
 * gives the new commit the author and the date of the old one.
 */
public final class Amending {

  private static final RuleId CUT = new RuleId("QMS-909");

  /** A new commit is younger than this many seconds when its hook runs. */
  private static final long FRESH = 4;

  private Amending() {}

  /**
   * Looks whether the commit is an amended event.
   *
   * @param empty true if it changes nothing against HEAD
   */
  public static Ruling check(HookPlace place, boolean empty)
      throws IOException, CannotJudgeException {
    Optional<Ident> author = place.author();
    boolean old = author.isPresent() && place.begun() - author.get().time() >= FRESH;
    if (!empty && !old) {
      return Ruling.FINE;
    }
    Optional<RawCommit> head = head(place);
    if (head.isEmpty() || !EventMessage.claimsToBeEvent(head.get().message())) {
      return Ruling.FINE;
    }
    boolean taken = old && author.equals(Optional.ofNullable(head.get().author()));
    if (taken) {
      return Ruling.refused(finding());
    }
    return empty && isOnLedger(place) ? Ruling.refused(empty()) : Ruling.FINE;
  }

  /** Why an event is not amended. */
  public static Finding finding() {
    return Finding.error(
        CUT, "the newest commit is an event, and events are not amended", "git qms undo");
  }

  private static Finding empty() {
    return Finding.error(
        CUT,
        "nothing is changed: an event is not amended, and an empty commit is no event",
        "git qms undo takes your newest event back; an empty commit goes on a branch of code");
  }

  private static Optional<RawCommit> head(HookPlace place)
      throws IOException, CannotJudgeException {
    try (Repository repository = place.repository();
        ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      ObjectId head = repository.resolve(Constants.HEAD);
      return head == null ? Optional.empty() : Optional.of(RawCommit.read(source, head));
    }
  }

  private static boolean isOnLedger(HookPlace place) throws IOException, CannotJudgeException {
    try (CommitDesk desk = CommitDesk.at(place)) {
      return desk.isOnLedger();
    }
  }
}
