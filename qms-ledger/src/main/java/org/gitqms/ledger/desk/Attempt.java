package org.gitqms.ledger.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.sshsig.Signer;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.sshsig.SigningKey;
import org.gitqms.ledger.write.LedgerSession;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.replay.Effects;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.EventKind;
import org.jspecify.annotations.Nullable;

/** One try to take some steps on one state. It ends at the first step that is refused. */
final class Attempt {

  private static final RuleId REPLAY = new RuleId("QMS-207");

  /** Events that stand for the text that their signer has seen, and for no other. */
  private static final Set<EventKind> ON_SIGHT =
      EnumSet.of(
          EventKind.REVIEW,
          EventKind.APPROVE,
          EventKind.REJECT,
          EventKind.POLICY_APPROVE,
          EventKind.CHECKOUT);

  private final Desk desk;
  private final SigningKey key;
  private final LedgerSession session;
  private final boolean dryRun;
  private final List<WrittenEvent> written = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<DocumentId> documents = new HashSet<>();
  private @Nullable Identity who;
  private @Nullable Signer signer;

  private Attempt(Desk desk, SigningKey key, LedgerSession session, boolean dryRun) {
    this.desk = desk;
    this.key = key;
    this.session = session;
    this.dryRun = dryRun;
  }

  /** A try that signs what it is allowed to write. Whoever made the session makes it visible. */
  static Attempt on(LedgerSession session, Desk desk, SigningKey key) {
    return new Attempt(desk, key, session, false);
  }

  /** A try that signs and writes nothing. */
  static Attempt dry(LedgerSession session, Desk desk, SigningKey key) {
    return new Attempt(desk, key, session, true);
  }

  /** The same by somebody whom the state does not know yet. */
  Attempt by(Principal principal) {
    who = new Identity(principal, key);
    return this;
  }

  /** Takes what somebody wants to do; false if a step of it is refused. */
  boolean take(Intent intent) throws IOException, CannotActException, SigningException {
    for (Step step : intent.on(session.state(), who().principal())) {
      if (!take(step)) {
        return false;
      }
    }
    return true;
  }

  /** Takes again what this clone has written on an older state; false if that is refused now. */
  boolean redo(Meeting meeting) throws IOException, CannotActException, SigningException {
    if (!meeting.isNew()) {
      return true;
    }
    Renumbered renumbered = new Renumbered();
    for (Step step : meeting.unpublished().steps(desk.repository(), who().principal().id())) {
      if (!take(renumbered.on(session.state(), step))) {
        return false;
      }
    }
    renumbered
        .ids()
        .forEach((old, now) -> notes.add(old + " was taken meanwhile: yours is " + now + " now"));
    return true;
  }

  /** What was written. */
  Outcome.Written written(boolean published, List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return new Outcome.Written(written, published, all);
  }

  /**
   * Why it was refused.
   *
   * @param meanwhile what others have done to the same documents, oldest first
   */
  Outcome.Refused refused(List<LoggedEvent> meanwhile) {
    return new Outcome.Refused(findings, meanwhile, "");
  }

  /** True for an event about a document that this was about. */
  boolean concerns(LoggedEvent logged) {
    return logged.event().document().filter(documents::contains).isPresent();
  }

  private boolean take(Step step) throws IOException, CannotActException, SigningException {
    step.event().document().ifPresent(documents::add);
    Identity identity = who();
    Ident ident = ident(desk, identity, session.earliest());
    Verdict verdict = dryRun ? judge(step, ident, identity) : append(step, ident, identity);
    if (verdict instanceof Verdict.Accepted accepted && accepted.effects().isPresent()) {
      return took(step, accepted.effects().get());
    }
    findings.addAll(reasons(verdict));
    return false;
  }

  private boolean took(Step step, Effects effects) {
    if (isForAnotherText(step, effects)) {
      findings.add(unseen(step.event()));
      return false;
    }
    if (dryRun) {
      session.assume(effects);
    }
    String commit = dryRun ? Commit.UNWRITTEN : session.tip().map(ObjectId::name).orElseThrow();
    written.add(new WrittenEvent(commit, effects));
    return true;
  }

  private static boolean isForAnotherText(Step step, Effects effects) {
    Optional<String> seen = step.event().value(TrailerKey.CONTENT);
    return ON_SIGHT.contains(step.event().kind())
        && seen.isPresent()
        && !seen.equals(effects.event().value(TrailerKey.CONTENT));
  }

  private static Finding unseen(Event event) {
    String what = event.document().map(id -> "the text of " + id).orElse("the proposal");
    String look = event.document().map(id -> "git qms read " + id).orElse("git qms policy show");
    return Finding.error(
        REPLAY,
        what + " is no longer what you have seen when you wanted to " + event.kind().word(),
        look + "; an event written before goes with git qms undo");
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

  /**
   * The git identity that an event carries now.
   *
   * @param earliest the time that it must not precede, in seconds since the epoch
   */
  static Ident ident(Desk desk, Identity who, long earliest) {
    return who.now(desk.around().clock(), earliest);
  }

  private static List<Finding> reasons(Verdict verdict) {
    if (verdict instanceof Verdict.Rejected rejected) {
      // The commit has no id yet.
      return rejected.findings().stream()
          .map(f -> Commit.UNWRITTEN.equals(f.commitId()) ? without(f) : f)
          .toList();
    }
    RuleId rule = verdict instanceof Verdict.Failed failed ? failed.rule() : REPLAY;
    return List.of(
        Finding.error(rule, "no verdict: " + verdict, "report this, with what you typed"));
  }

  private static Finding without(Finding f) {
    return new Finding(
        f.rule(), f.severity(), null, f.documentId(), f.place(), f.message(), f.fix());
  }
}
