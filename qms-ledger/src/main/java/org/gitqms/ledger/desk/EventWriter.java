package org.gitqms.ledger.desk;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.Signer;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.sshsig.SigningKey;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.ledger.write.LedgerSession;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Writes what somebody wants to do onto the ledger branch: here only, or onto the shared branch
 * too, as often as it takes until it is there or no longer allowed.
 */
public final class EventWriter {

  /** How far another machine's clock may be ahead of this one, in seconds. */
  private static final long CLOCK_TOLERANCE = 300;

  private static final int MOST_PAUSE = 400;

  /** Pushes in a row that may come second while nobody else is seen to come first. */
  private static final int MOST_LOST = 12;

  private final Desk desk;
  private final SigningKey key;
  private final List<String> notes = new ArrayList<>();

  /** Where the shared branch stood a moment ago, for the first try to share. */
  private Optional<ObjectId> lastHeard = Optional.empty();

  /** Pushes that came second since the shared branch was last seen to move. */
  private int lost;

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
    try (LedgerSession session = sessionHere()) {
      Attempt attempt = new Attempt(session, true);
      return attempt.take(intent)
          ? new Outcome.Written(attempt.written, false, notes)
          : new Outcome.Refused(attempt.findings, List.of(), "");
    }
  }

  /** Which of these could be written now, each for itself. */
  public List<Step> allowed(List<Step> candidates)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    Identity who = desk.identity();
    List<Step> allowed = new ArrayList<>();
    try (LedgerSession session = sessionHere()) {
      Ident ident = ident(who, session.earliest());
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
      while (true) {
        try (LedgerSession session = sessionHere()) {
          Attempt attempt = new Attempt(session, false);
          if (!attempt.take(intent)) {
            return new Outcome.Refused(attempt.findings, List.of(), "");
          }
          if (place.publish(session)) {
            return new Outcome.Written(attempt.written, false, notes);
          }
        }
      }
    }
  }

  /** Founds a ledger. The state before is that of no ledger. */
  public Outcome found(Intent genesis, org.gitqms.rules.people.Principal founder)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    try (Workplace place = Workplace.enter(desk);
        LedgerSession session = sessionHere()) {
      Attempt attempt = new Attempt(session, false);
      attempt.who = new Identity(founder, key);
      if (!attempt.take(genesis)) {
        return new Outcome.Refused(attempt.findings, List.of(), "");
      }
      if (!place.publish(session)) {
        throw new CannotActException(
            "the branch " + desk.branch() + " was moved meanwhile", "git qms init");
      }
      return new Outcome.Written(attempt.written, false, notes);
    }
  }

  /**
   * Writes it onto the shared branch, with whatever else this clone has not shared yet. Comes back
   * when it is there, or when the rules or the server refuse it.
   */
  public Outcome share(Intent intent)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    Upstream upstream = upstream();
    try (Workplace place = Workplace.enter(desk)) {
      while (true) {
        Optional<Outcome> outcome = shareOnce(upstream, place, intent);
        if (outcome.isPresent()) {
          return outcome.get();
        }
        DeskLock.pause(ThreadLocalRandom.current().nextInt(MOST_PAUSE));
      }
    }
  }

  /**
   * Fetches, and writes what this clone has not shared yet again on top of what the server has now.
   */
  public Outcome rebase()
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    Upstream upstream = upstream();
    try (Workplace place = Workplace.enter(desk)) {
      Optional<ObjectId> shared = upstream.fetch();
      lastHeard = shared;
      if (shared.isEmpty()) {
        return new Outcome.Written(List.of(), false, notes);
      }
      Meeting meeting = meet(shared.get());
      if (!meeting.findings.isEmpty()) {
        return new Outcome.Refused(meeting.findings, List.of(), "");
      }
      try (LedgerSession session = sessionAt(meeting)) {
        Attempt attempt = new Attempt(session, false);
        if (!attempt.redo(meeting)) {
          return refused(attempt, meeting);
        }
        if (!place.publish(session)) {
          throw new CannotActException(
              "the branch " + desk.branch() + " was moved meanwhile", "git qms rebase");
        }
        desk.lookAgain();
        return new Outcome.Written(attempt.written, false, notes);
      }
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

  /** Empty if another was faster. */
  private Optional<Outcome> shareOnce(Upstream upstream, Workplace place, Intent intent)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    Optional<ObjectId> shared = lastHeard.isPresent() ? lastHeard : upstream.fetch();
    lastHeard = Optional.empty();
    Meeting meeting = shared.isPresent() ? meet(shared.get()) : Meeting.ofNothing();
    if (!meeting.findings.isEmpty()) {
      return Optional.of(new Outcome.Refused(meeting.findings, List.of(), ""));
    }
    try (LedgerSession session = sessionAt(meeting)) {
      Attempt attempt = new Attempt(session, false);
      if (!attempt.redo(meeting) || !attempt.take(intent)) {
        return Optional.of(refused(attempt, meeting));
      }
      place.prepare(session);
      ObjectId tip = session.tip().orElseThrow();
      Upstream.Push push = upstream.push(tip);
      if (push.outcome() != Upstream.Pushed.DONE) {
        // A server that judged another's event meanwhile may refuse what it would take now; and an
        // answer may be lost on its way here.
        Optional<ObjectId> now = upstream.fetch();
        if (!now.equals(Optional.of(tip))) {
          return again(push, !now.equals(shared));
        }
      }
      push.said().lines().forEach(notes::add);
      follow(place, session);
      return Optional.of(new Outcome.Written(attempt.written, true, notes));
    }
  }

  /** What is shared cannot be taken back, whatever hinders this clone from following. */
  private void follow(Workplace place, LedgerSession session) throws IOException {
    try {
      if (!place.publishPrepared(session)) {
        notes.add("the server has it; your own branch was moved meanwhile: git pull");
      }
    } catch (CannotActException e) {
      notes.add("the server has it; here, " + e.getMessage() + ": " + e.fix());
    }
  }

  /** Empty to try again, after a push that has not brought it there. */
  private Optional<Outcome> again(Upstream.Push push, boolean moved) {
    lost = moved ? 0 : lost + 1;
    boolean raced = push.outcome() == Upstream.Pushed.LOST_RACE && lost < MOST_LOST;
    return moved || raced
        ? Optional.empty()
        : Optional.of(new Outcome.Refused(List.of(), List.of(), push.said()));
  }

  private Outcome.Refused refused(Attempt attempt, Meeting meeting) throws IOException {
    Set<DocumentId> documents = attempt.documents;
    List<LoggedEvent> meanwhile =
        !meeting.isNew()
            ? List.of()
            : meeting.news(
                desk, logged -> logged.event().document().filter(documents::contains).isPresent());
    return new Outcome.Refused(attempt.findings, meanwhile, "");
  }

  private Upstream upstream() throws CannotActException {
    String remote =
        desk.settings()
            .remoteOf(desk.branch())
            .orElseThrow(
                () ->
                    new CannotActException(
                        "this clone has no remote to share with",
                        "git remote add origin URL; or leave out --push"));
    return new Upstream(desk.repository(), desk.git(), remote, desk.branch());
  }

  /** A session on the ledger branch as this clone has it. */
  private LedgerSession sessionHere() throws IOException, CannotJudgeException {
    Optional<ObjectId> tip = desk.tip();
    boolean own = desk.repository().exactRef(desk.ref()) != null;
    return own || tip.isEmpty()
        ? LedgerSession.open(desk.repository(), desk.ref())
        : LedgerSession.onto(desk.repository(), desk.ref(), tip.get());
  }

  private LedgerSession sessionAt(Meeting meeting) throws IOException, CannotJudgeException {
    return meeting.shared == null || !meeting.isNew()
        ? sessionHere()
        : LedgerSession.onto(desk.repository(), desk.ref(), meeting.shared);
  }

  /** Compares this clone with the server, and judges what the server has new. */
  private Meeting meet(ObjectId shared)
      throws IOException, CannotActException, CannotJudgeException {
    Ref own = desk.repository().exactRef(desk.ref());
    if (own == null) {
      // Nothing that this clone has built upon: there is no state to take as given.
      VerifyRequest whole =
          VerifyRequest.history(shared.name())
              .pinnedTo(desk.settings().value(Settings.ROOT).orElse(null));
      return new Meeting(shared, new Unpublished(shared, List.of()), mistakes(whole));
    }
    Unpublished unpublished = Unpublished.between(desk.repository(), own.getObjectId(), shared);
    ObjectId base = Objects.requireNonNull(unpublished.base());
    return new Meeting(
        shared,
        unpublished,
        base.equals(shared)
            ? List.of()
            : mistakes(VerifyRequest.range(base.name(), shared.name())));
  }

  private List<Finding> mistakes(VerifyRequest request) throws CannotJudgeException {
    Verification verified =
        Verifier.of(desk.repository()).verify(request.notLaterThan(now() + CLOCK_TOLERANCE));
    return verified.accepted() ? List.of() : verified.findings();
  }

  private long now() {
    return Instant.now(desk.around().clock()).getEpochSecond();
  }

  private Ident ident(Identity who, long earliest) {
    Instant now = Instant.now(desk.around().clock());
    ZoneOffset offset = desk.around().clock().getZone().getRules().getOffset(now);
    String zone = offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
    return who.at(Math.max(now.getEpochSecond(), earliest), zone);
  }

  /** One try on one state. */
  private final class Attempt {
    private final LedgerSession session;
    private final boolean dryRun;
    private final List<WrittenEvent> written = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<DocumentId> documents = new HashSet<>();
    private @Nullable Identity who;
    private @Nullable Signer signer;

    Attempt(LedgerSession session, boolean dryRun) {
      this.session = session;
      this.dryRun = dryRun;
    }

    boolean take(Intent intent) throws IOException, CannotActException, SigningException {
      for (Step step : intent.on(session.state(), who().principal())) {
        if (!take(step)) {
          return false;
        }
      }
      return true;
    }

    /** Takes again what this clone has written on an older state. */
    boolean redo(Meeting meeting) throws IOException, CannotActException, SigningException {
      if (!meeting.isNew()) {
        return true;
      }
      Renumbered renumbered = new Renumbered();
      for (Step step : meeting.unpublished.steps(desk.repository(), who().principal().id())) {
        if (!take(renumbered.on(session.state(), step))) {
          return false;
        }
      }
      renumbered
          .ids()
          .forEach((old, now) -> notes.add(old + " was taken meanwhile: yours is " + now + " now"));
      return true;
    }

    private boolean take(Step step) throws IOException, CannotActException, SigningException {
      step.event().document().ifPresent(documents::add);
      Identity identity = who();
      Ident ident = ident(identity, session.earliest());
      Verdict verdict = dryRun ? judge(step, ident, identity) : append(step, ident, identity);
      if (verdict instanceof Verdict.Accepted accepted && accepted.effects().isPresent()) {
        if (dryRun) {
          session.assume(accepted.effects().get());
        }
        String commit = dryRun ? Commit.UNWRITTEN : session.tip().map(ObjectId::name).orElseThrow();
        written.add(new WrittenEvent(commit, accepted.effects().get()));
        return true;
      }
      findings.addAll(reasons(verdict));
      return false;
    }

    private Verdict judge(Step step, Ident ident, Identity identity) {
      return session.judge(step.event(), step.brought(), ident, ident, identity.key().publicKey());
    }

    private Verdict append(Step step, Ident ident, Identity identity)
        throws IOException, SigningException {
      if (signer == null) {
        signer = identity.key().signer();
      }
      return session.append(step.event(), step.brought(), ident, ident, signer, false);
    }

    private Identity who() throws CannotActException {
      if (who == null) {
        if (!session.state().isGoverned()) {
          throw new CannotActException(
              "there is no ledger on the branch " + desk.branch(), "begin one: git qms init");
        }
        who = Identity.of(key, session.state().policy().people());
      }
      return who;
    }
  }

  private static List<Finding> reasons(Verdict verdict) {
    if (verdict instanceof Verdict.Rejected rejected) {
      // The commit has no id yet.
      return rejected.findings().stream()
          .map(f -> Commit.UNWRITTEN.equals(f.commitId()) ? without(f) : f)
          .toList();
    }
    RuleId rule = verdict instanceof Verdict.Failed failed ? failed.rule() : new RuleId("QMS-207");
    return List.of(
        Finding.error(rule, "no verdict: " + verdict, "report this, with what you typed"));
  }

  private static Finding without(Finding f) {
    return new Finding(
        f.rule(), f.severity(), null, f.documentId(), f.place(), f.message(), f.fix());
  }

  /** How this clone and the server stand to each other. */
  private record Meeting(
      @Nullable ObjectId shared, Unpublished unpublished, List<Finding> findings) {

    /** The server has no such branch. */
    static Meeting ofNothing() {
      return new Meeting(null, new Unpublished(null, List.of()), List.of());
    }

    /** True if the server has something that this clone does not have. */
    boolean isNew() {
      return shared != null && !shared.equals(unpublished.base());
    }

    /** What the server has and this clone did not have, oldest first. */
    List<LoggedEvent> news(Desk desk, java.util.function.Predicate<LoggedEvent> wanted) {
      ObjectId base = unpublished.base();
      if (shared == null) {
        return List.of();
      }
      List<LoggedEvent> news = new ArrayList<>();
      try (EventLog log = EventLog.of(desk.repository(), shared)) {
        news.addAll(log.until(base, wanted));
      }
      java.util.Collections.reverse(news);
      return news;
    }
  }
}
