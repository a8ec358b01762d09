package org.gitqms.ledger.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.sshsig.SigningKey;
import org.gitqms.ledger.write.LedgerSession;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.verdict.Verdict;

/**
 * Writes what somebody wants to do onto the ledger branch: here only, or onto the shared branch
 * too.
 */
public final class EventWriter {

  private final Desk desk;
  private final SigningKey key;

  private EventWriter(Desk desk, SigningKey key) {
    this.desk = desk;
    this.key = key;
  }

  /**
   * A writer that signs with the key git is set up with.
   *
   * @throws SigningException if no key is set up
   */
  public static EventWriter at(Desk desk) throws SigningException {
    return new EventWriter(desk, desk.signingKey());
  }

  /** A writer that signs with another key than git is set up with, or before it is set up. */
  public static EventWriter at(Desk desk, SigningKey key) {
    return new EventWriter(desk, key);
  }

  /** What would come of it. Nothing is written or signed. */
  public Outcome tryOut(Intent intent)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    desk.state();
    try (LedgerSession session = desk.session()) {
      Attempt attempt = Attempt.dry(session, desk, key);
      return attempt.take(intent) ? done(attempt) : attempt.refused(List.of());
    }
  }

  /** Which of these could be written now, each for itself. */
  public List<Step> allowed(List<Step> candidates)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    Identity who = desk.identity();
    List<Step> allowed = new ArrayList<>();
    try (LedgerSession session = desk.session()) {
      Ident ident = Attempt.ident(desk, who, session.earliest());
      for (Step step : candidates) {
        Verdict verdict =
            session.judge(step.event(), step.brought(), ident, ident, key.publicKey());
        if (verdict instanceof Verdict.Accepted) {
          allowed.add(step);
        }
      }
    }
    return allowed;
  }

  /** Writes it in this clone. */
  public Outcome write(Intent intent)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    try (Workplace place = Workplace.enter(desk)) {
      List<Finding> doubts = VerifiedLine.of(desk).goOn();
      if (!doubts.isEmpty()) {
        return refused(doubts);
      }
      while (true) {
        try (LedgerSession session = desk.session()) {
          Attempt attempt = Attempt.on(session, desk, key);
          if (!attempt.take(intent)) {
            return attempt.refused(List.of());
          }
          if (place.publish(session)) {
            return done(attempt);
          }
        }
      }
    }
  }

  /** Founds a ledger. The state before is that of no ledger. */
  public Outcome found(Intent genesis, Principal founder)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    try (Workplace place = Workplace.enter(desk);
        LedgerSession session = desk.session()) {
      Attempt attempt = Attempt.on(session, desk, key).by(founder);
      if (!attempt.take(genesis)) {
        return attempt.refused(List.of());
      }
      if (!place.publish(session)) {
        throw new CannotActException(
            "the branch " + desk.branch() + " was moved meanwhile", "git qms init");
      }
      return done(attempt);
    }
  }

  /**
   * Writes it onto the shared branch, with whatever else this clone has not shared yet. Comes back
   * when it is there, or when the rules or the server refuse it.
   */
  public Outcome share(Wish wish)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    try (Workplace place = Workplace.enter(desk)) {
      List<Finding> doubts = VerifiedLine.of(desk).goOn();
      return doubts.isEmpty() ? new Sharing(desk, key, place).share(wish) : refused(doubts);
    }
  }

  /**
   * Fetches, and writes what this clone has not shared yet again on top of what the server has now.
   */
  public Outcome rebase()
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    try (Workplace place = Workplace.enter(desk)) {
      List<Finding> doubts = VerifiedLine.of(desk).goOn();
      return doubts.isEmpty() ? new Sharing(desk, key, place).rebase() : refused(doubts);
    }
  }

  /**
   * Takes back the newest event, if it is this person's and nobody else has it. What was checked in
   * stays in the work tree.
   *
   * @param dryRun true to only tell which it is
   */
  public LoggedEvent undo(boolean dryRun)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    try (Workplace place = Workplace.enter(desk)) {
      String actor = desk.identity().principal().id();
      ObjectId tip = desk.tip().orElseThrow();
      Undoable undoable = Undoable.at(desk, tip, actor);
      if (!dryRun) {
        place.takeBack(tip, undoable.parent(), undoable.texts());
      }
      return undoable.event();
    }
  }

  /** Nothing is signed on top of what does not verify. */
  private static Outcome refused(List<Finding> doubts) {
    return new Outcome.Refused(doubts, List.of(), "");
  }

  private static Outcome done(Attempt attempt) {
    return attempt.written(false, List.of());
  }
}
