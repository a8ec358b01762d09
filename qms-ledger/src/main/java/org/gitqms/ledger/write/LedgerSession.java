package org.gitqms.ledger.write;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.TreeReader;
import org.gitqms.ledger.git.TreeWriter;
import org.gitqms.ledger.past.Ancestry;
import org.gitqms.ledger.past.WorkHistory;
import org.gitqms.ledger.sshsig.EnrolmentProof;
import org.gitqms.ledger.sshsig.Signer;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.UnreadableContentException;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.history.Questions;
import org.gitqms.rules.people.SshPublicKey;
import org.gitqms.rules.replay.Effects;
import org.gitqms.rules.replay.Enrolments;
import org.gitqms.rules.replay.Replay;
import org.gitqms.rules.replay.ReplayException;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Judge;
import org.gitqms.rules.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Writes events onto one branch. Each is judged, by the same judge that will verify it, before it
 * is signed; what is refused leaves no trace. Nothing is visible until {@link #publish}, which
 * moves the branch once, and only if it still stands where the session found it.
 */
public final class LedgerSession implements AutoCloseable {

  private static final RuleId REPLAY = new RuleId("QMS-207");
  private static final RuleId OBJECT = new RuleId("QMS-901");

  private final Repository repository;
  private final String ref;
  private final ObjectInserter inserter;
  private final ObjectSource source;
  private final TreeWriter trees;
  private final Judge judge = Judge.byTheCatalogue();
  private @Nullable ObjectId start;
  private @Nullable ObjectId tip;
  private @Nullable ObjectId tree;
  private long parentTime = Long.MIN_VALUE;
  private Snapshot state = Snapshot.ungoverned();
  private WorkHistory work;
  private boolean assumed;

  private LedgerSession(Repository repository, String ref, ObjectInserter inserter) {
    this.repository = repository;
    this.ref = ref;
    this.inserter = inserter;
    this.source = new ObjectSource(inserter.newReader());
    this.trees = new TreeWriter(inserter, source);
    this.work = WorkHistory.told(source, new Ancestry(source, List.of()));
  }

  /**
   * Begins where {@code ref} stands; a ref that does not exist yet is begun with a genesis.
   *
   * @param ref full name, such as {@code refs/heads/main}
   * @throws CannotJudgeException if the state at the tip cannot be read
   */
  public static LedgerSession open(Repository repository, String ref)
      throws IOException, CannotJudgeException {
    return open(repository, ref, repository.newObjectInserter());
  }

  /** The same with an inserter of the caller's, such as one that writes a single pack. */
  public static LedgerSession open(Repository repository, String ref, ObjectInserter inserter)
      throws IOException, CannotJudgeException {
    LedgerSession session = new LedgerSession(repository, ref, inserter);
    boolean begun = false;
    try {
      Ref found = repository.exactRef(ref);
      if (found != null && found.getObjectId() != null) {
        session.begin(LedgerTip.read(session.source, found.getObjectId()));
      }
      begun = true;
      return session;
    } finally {
      if (!begun) {
        session.close();
      }
    }
  }

  /**
   * Begins at a commit that {@code ref} does not lead to yet, such as the tip of a server. To
   * publish moves {@code ref} over to it and what is added, whatever stood there before.
   *
   * @param ref full name, such as {@code refs/heads/main}
   * @throws CannotJudgeException if the state at the commit cannot be read
   */
  public static LedgerSession onto(Repository repository, String ref, ObjectId commit)
      throws IOException, CannotJudgeException {
    LedgerSession session = new LedgerSession(repository, ref, repository.newObjectInserter());
    boolean begun = false;
    try {
      Ref found = repository.exactRef(ref);
      session.begin(LedgerTip.read(session.source, commit));
      session.start = found == null ? null : found.getObjectId();
      begun = true;
      return session;
    } finally {
      if (!begun) {
        session.close();
      }
    }
  }

  private void begin(LedgerTip at) {
    start = at.commit();
    tip = at.commit();
    tree = at.tree();
    state = at.state();
    parentTime = at.time();
    work = WorkHistory.upTo(source, new Ancestry(source, List.of(at.commit())), at.commit());
  }

  /** The state on which the next event will be judged. */
  public Snapshot state() {
    return state;
  }

  /** The time that the next event must not precede, in seconds since the epoch. */
  public long earliest() {
    return parentTime;
  }

  /** The commit at which the branch stood when the session began. */
  public Optional<ObjectId> start() {
    return Optional.ofNullable(start);
  }

  /** The newest commit of the session. */
  public Optional<ObjectId> tip() {
    return Optional.ofNullable(tip);
  }

  /**
   * Judges an event and, unless {@code dryRun}, adds it as a signed commit.
   *
   * @param event what is asked for; its claims are filled in
   * @param brought the files that the event brings (the text of a check-in, the files of a genesis
   *     or a proposal), by path; an empty content deletes
   * @param author who stands as git author
   * @param committer who stands as git committer
   * @param signer whose key signs
   * @return what the judge says; accepted means the commit is part of the session
   * @throws SigningException if the key does not sign
   * @throws IOException if an object cannot be written
   */
  public Verdict append(
      Event event,
      Map<String, Optional<Content>> brought,
      Ident author,
      Ident committer,
      Signer signer,
      boolean dryRun)
      throws SigningException, IOException {
    Verdict verdict = judge(event, brought, author, committer, signer.publicKey());
    if (!dryRun && verdict instanceof Verdict.Accepted accepted && accepted.effects().isPresent()) {
      write(accepted.effects().get(), author, committer, signer);
    }
    return verdict;
  }

  /**
   * What the judge would say of an event, signed with this key. Nothing is signed or written.
   *
   * @param brought the files that the event brings, by path; an empty content deletes
   */
  public Verdict judge(
      Event event,
      Map<String, Optional<Content>> brought,
      Ident author,
      Ident committer,
      SshPublicKey key) {
    // A hardware key is taken to be touched and unlocked; verifying will read what it says itself.
    Signature expected = new Signature.Good(key, key.isHardware(), key.isHardware());
    List<String> parents = tip == null ? List.of() : List.of(tip.name());
    Commit draft =
        new Commit(
            Commit.UNWRITTEN, parents, author, committer, "", expected, FileChanges.of(brought));
    try {
      return judge(Replay.run(state, event, draft), draft);
    } catch (ReplayException e) {
      return new Verdict.Rejected(List.of(explain(event, draft, e)));
    } catch (UnreadableContentException e) {
      return new Verdict.Rejected(List.of(e.finding()));
    }
  }

  private Verdict judge(Effects effects, Commit draft) {
    Commit commit = commit(effects, draft.author(), draft.committer(), draft.signature());
    Verdict verdict = judge.verdict(state, facts(commit), commit, this::pastWork);
    Optional<String> violation = UnsignedCommit.of(commit, ObjectId.zeroId()).violation();
    return verdict instanceof Verdict.Accepted && violation.isPresent()
        ? new Verdict.Rejected(List.of(malformed(violation.get())))
        : verdict;
  }

  private void write(Effects effects, Ident author, Ident committer, Signer signer)
      throws SigningException, IOException {
    Commit commit = commit(effects, author, committer, new Signature.Absent());
    ObjectId newTree = trees.apply(tree, effects.files());
    byte[] object = UnsignedCommit.of(commit, newTree).signedBy(signer);
    tip = inserter.insert(Constants.OBJ_COMMIT, object);
    tree = newTree;
    state = effects.after();
    parentTime = committer.time();
    work.event(effects.event(), parentTime);
    work.know(tip);
  }

  /**
   * Carries the state on as if an event were written, to see what could follow. The session
   * publishes nothing from now on.
   */
  public void assume(Effects effects) {
    state = effects.after();
    work.event(effects.event(), parentTime);
    assumed = true;
  }

  private PastWork pastWork(Questions questions) {
    if (tree == null) {
      throw new IllegalStateException("nothing is asked before genesis");
    }
    return work.answer(questions, tree);
  }

  private Commit commit(Effects effects, Ident author, Ident committer, Signature signature) {
    return new Commit(
        Commit.UNWRITTEN,
        tip == null ? List.of() : List.of(tip.name()),
        author,
        committer,
        EventMessage.compose(effects.subject(), effects.event()),
        signature,
        effects.changes());
  }

  /**
   * Makes the session's commits visible, all or none.
   *
   * @return true if the branch was moved; false if somebody else has moved it meanwhile
   * @throws IOException if the branch cannot be moved, also because it is locked
   */
  public boolean publish() throws IOException {
    if (assumed) {
      throw new IllegalStateException("events that were only assumed cannot be published");
    }
    flush();
    if (tip == null || tip.equals(start)) {
      return true;
    }
    RefUpdate update = repository.updateRef(ref);
    update.setNewObjectId(tip);
    update.setExpectedOldObjectId(start == null ? ObjectId.zeroId() : start);
    update.setForceUpdate(true); // what is compared and swapped is where the branch stood
    update.setRefLogMessage("qms: " + ref, false);
    RefUpdate.Result result = update.update();
    boolean moved =
        result == RefUpdate.Result.NEW
            || result == RefUpdate.Result.FAST_FORWARD
            || result == RefUpdate.Result.FORCED;
    if (moved) {
      start = tip;
      return true;
    }
    if (result == RefUpdate.Result.LOCK_FAILURE) {
      refuseLocked();
      return false;
    }
    throw new IOException("the branch " + ref + " could not be moved: " + result);
  }

  /** Writes the objects of the session's commits. No ref leads to them until {@link #publish}. */
  public void flush() throws IOException {
    inserter.flush();
  }

  /** A branch that still stands where it stood was not moved by somebody, it is locked. */
  private void refuseLocked() throws IOException {
    Ref now = repository.exactRef(ref);
    if (Objects.equals(now == null ? null : now.getObjectId(), start)) {
      // Git locks the branch itself, not the symbolic ref that leads to it.
      String locked = now == null ? ref : now.getLeaf().getName();
      throw new IOException(
          "the branch is locked by " + locked + ".lock: another git is at work, or one has died");
    }
  }

  @Override
  public void close() {
    source.close();
    inserter.close();
  }

  /** A replay that breaks is explained by the rule that forbids the event, if there is one. */
  private Finding explain(Event event, Commit draft, ReplayException e) {
    Event claimed = Claims.placeholders(event);
    Commit claiming =
        new Commit(
            draft.id(),
            draft.parents(),
            draft.author(),
            draft.committer(),
            EventMessage.compose("qms: " + event.kind().word(), claimed),
            draft.signature(),
            draft.changes());
    Verdict verdict = judge.verdict(state, facts(claiming), claiming, this::pastWork);
    if (verdict instanceof Verdict.Rejected rejected && !rejected.findings().isEmpty()) {
      return rejected.findings().get(0);
    }
    return Finding.error(REPLAY, String.valueOf(e.getMessage()), "see git qms status");
  }

  private static Finding malformed(String violation) {
    return Finding.error(
        OBJECT, "no commit can be written: " + violation, "correct name, address or date");
  }

  private Facts facts(Commit commit) {
    if (tip == null || tree == null) {
      return Facts.withoutParent();
    }
    boolean found = !state.isGoverned() && new TreeReader(source).holdsQms(tree);
    return Facts.afterParentAt(parentTime)
        .onQms(found)
        .proving(EnrolmentProof.holding(Enrolments.of(state, commit)));
  }
}
