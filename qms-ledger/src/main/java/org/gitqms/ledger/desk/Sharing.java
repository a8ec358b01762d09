package org.gitqms.ledger.desk;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.sshsig.SigningKey;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.ledger.write.LedgerSession;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Verification;
import org.jspecify.annotations.Nullable;

/**
 * Brings events of this clone onto the shared branch: on what it was last heard to have, and when
 * that is no longer so, fetched and written again on what it has now (decision 12).
 */
final class Sharing {

  /** How far another machine's clock may be ahead of this one, in seconds. */
  private static final long CLOCK_TOLERANCE = 300;

  /** What the pause before another try grows by, and how often, in milliseconds. */
  private static final int SHORTEST_PAUSE = 400;

  private static final int MOST_SHORTEST = 12;

  /** Pushes in a row that may come second while nobody else is seen to come first. */
  private static final int MOST_LOST = 12;

  private final Desk desk;
  private final SigningKey key;
  private final Workplace place;
  private final Upstream upstream;

  /** Where the shared branch stands, as far as is known. */
  private Optional<ObjectId> shared = Optional.empty();

  /** True if the server was asked for that in this run. */
  private boolean fresh;

  /** The newest commit that this clone had in common with it at the beginning. */
  private @Nullable ObjectId common;

  /** Pushes that came second. */
  private int second;

  /** Pushes that came second since the shared branch was last seen to move. */
  private int lost;

  Sharing(Desk desk, SigningKey key, Workplace place) throws CannotActException {
    this.desk = desk;
    this.key = key;
    this.place = place;
    String remote =
        desk.settings()
            .remoteOf(desk.branch())
            .orElseThrow(
                () ->
                    new CannotActException(
                        "this clone has no remote to share with",
                        "git remote add origin URL; or leave out --push"));
    this.upstream = new Upstream(desk.repository(), desk.git(), remote, desk.branch());
  }

  /** Comes back when it is there, or when the rules or the server refuse it. */
  Outcome share(Wish wish)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    shared = upstream.tip();
    // A hardware key is touched for each signature: none is wasted on what may be old.
    if (shared.isPresent() && !key.publicKey().isHardware()) {
      Optional<Outcome> outcome = shareOnWhatIsKnown(wish);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    Outcome caughtUp = rebase();
    if (caughtUp instanceof Outcome.Refused) {
      return caughtUp;
    }
    Intent intent = wish.at(desk);
    while (true) {
      Optional<Outcome> outcome = send(intent);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
  }

  /** Empty if the server has to be asked first. */
  private Optional<Outcome> shareOnWhatIsKnown(Wish wish)
      throws IOException, CannotJudgeException, SigningException {
    try {
      Optional<Outcome> outcome = send(wish.at(desk));
      return outcome.filter(o -> fresh || o instanceof Outcome.Written);
    } catch (CannotActException e) {
      return Optional.empty(); // it may be possible on what the server has
    }
  }

  /** Writes what this clone has not shared yet again on top of what the server has now. */
  Outcome rebase() throws IOException, CannotActException, CannotJudgeException, SigningException {
    if (!fresh) {
      listen();
    }
    Meeting meeting = meet();
    if (!meeting.findings().isEmpty()) {
      return new Outcome.Refused(meeting.findings(), List.of(), "");
    }
    try (LedgerSession session = session(meeting)) {
      Attempt attempt = Attempt.on(session, desk, key);
      if (!attempt.redo(meeting)) {
        return attempt.refused(news(attempt));
      }
      if (!place.publish(session)) {
        throw new CannotActException(
            "the branch " + desk.branch() + " was moved meanwhile", "git qms rebase");
      }
      desk.lookAgain();
      return attempt.written(false, List.of());
    }
  }

  /** Asks the server; true if it has something else than was known. */
  private boolean listen() throws IOException, CannotActException {
    Optional<ObjectId> now = upstream.fetch();
    boolean moved = !now.equals(shared);
    shared = now;
    fresh = true;
    return moved;
  }

  /** Empty to try again. */
  private Optional<Outcome> send(Intent intent)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    Meeting meeting = meet();
    if (!meeting.findings().isEmpty()) {
      return Optional.of(new Outcome.Refused(meeting.findings(), List.of(), ""));
    }
    try (LedgerSession session = session(meeting)) {
      Attempt attempt = Attempt.on(session, desk, key);
      if (!attempt.redo(meeting) || !attempt.take(intent)) {
        return Optional.of(attempt.refused(news(attempt)));
      }
      place.prepare(session);
      ObjectId tip = session.tip().orElseThrow();
      Upstream.Push push = upstream.push(tip, shared);
      if (push.outcome() != Upstream.Pushed.DONE) {
        // A server that judged another's event meanwhile may refuse what it would take now; and an
        // answer may be lost on its way here.
        boolean moved = listen();
        if (!shared.equals(Optional.of(tip))) {
          return again(push, moved);
        }
      }
      List<String> notes = push.said().lines().toList();
      return Optional.of(attempt.written(true, concat(notes, follow(session))));
    }
  }

  /** What is shared cannot be taken back, whatever hinders this clone from following. */
  private List<String> follow(LedgerSession session) throws IOException {
    try {
      return place.publishPrepared(session)
          ? List.of()
          : List.of("the server has it; your own branch was moved meanwhile: git pull");
    } catch (CannotActException e) {
      return List.of("the server has it; here, " + e.getMessage() + ": " + e.fix());
    }
  }

  /** Empty to try again, after a push that has not brought it there. */
  private Optional<Outcome> again(Upstream.Push push, boolean moved)
      throws IOException, CannotActException {
    lost = moved ? 0 : lost + 1;
    second++;
    if (moved || (push.outcome() == Upstream.Pushed.LOST_RACE && lost < MOST_LOST)) {
      // The more people push at once, the longer each waits, and the less is done in vain.
      int most = SHORTEST_PAUSE * (moved ? Math.min(second, MOST_SHORTEST) : 1);
      DeskLock.pause(ThreadLocalRandom.current().nextInt(most));
      listen();
      return Optional.empty();
    }
    return Optional.of(new Outcome.Refused(List.of(), List.of(), push.said()));
  }

  private LedgerSession session(Meeting meeting) throws IOException, CannotJudgeException {
    return meeting.shared() == null || !meeting.isNew()
        ? desk.session()
        : LedgerSession.onto(desk.repository(), desk.ref(), meeting.shared());
  }

  /** Compares this clone with the server, and judges what the server has new. */
  private Meeting meet() throws IOException, CannotActException, CannotJudgeException {
    if (shared.isEmpty()) {
      return Meeting.ofNothing();
    }
    ObjectId there = shared.get();
    Ref own = desk.repository().exactRef(desk.ref());
    if (own == null) {
      // Nothing that this clone has built upon: there is no state to take as given.
      VerifyRequest whole =
          VerifyRequest.history(there.name())
              .pinnedTo(desk.settings().value(Settings.ROOT).orElse(null));
      return new Meeting(there, new Unpublished(there, List.of()), mistakes(whole));
    }
    Unpublished unpublished = Unpublished.between(desk.repository(), own.getObjectId(), there);
    ObjectId base = Objects.requireNonNull(unpublished.base());
    common = common == null ? base : common;
    List<Finding> findings =
        base.equals(there) ? List.of() : mistakes(VerifyRequest.range(base.name(), there.name()));
    return new Meeting(there, unpublished, findings);
  }

  /** What others have shared since this clone knew all, oldest first. */
  private List<LoggedEvent> news(Attempt attempt) {
    if (shared.isEmpty() || common == null || common.equals(shared.get())) {
      return List.of();
    }
    try (EventLog log = EventLog.of(desk.repository(), shared.get())) {
      List<LoggedEvent> news = new ArrayList<>(log.until(common, attempt::concerns));
      Collections.reverse(news);
      return news;
    }
  }

  private List<Finding> mistakes(VerifyRequest request) throws CannotJudgeException {
    long now = Instant.now(desk.around().clock()).getEpochSecond();
    Verification verified =
        Verifier.of(desk.repository()).verify(request.notLaterThan(now + CLOCK_TOLERANCE));
    return verified.accepted() ? List.of() : verified.findings();
  }

  private static List<String> concat(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
