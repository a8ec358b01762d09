package org.gitqms.ledger.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.DamagedObjectException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.git.TreeReader;
import org.gitqms.ledger.past.Ancestry;
import org.gitqms.ledger.past.BroughtCode;
import org.gitqms.ledger.past.CodeSteps;
import org.gitqms.ledger.past.WorkHistory;
import org.gitqms.ledger.sshsig.EnrolmentProof;
import org.gitqms.rules.commit.CodeStep;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.content.UnreadableContentException;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.replay.Effects;
import org.gitqms.rules.replay.Enrolments;
import org.gitqms.rules.rule.gate.MergeGate;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Judge;
import org.gitqms.rules.verdict.Verdict;

/**
 * Takes commits in order, asks the judge about each, and carries the state on. After a refused
 * commit the state is read from that commit's own tree, so that what follows is judged for itself
 * and one cause stays one finding. A damaged object ends the walk: what rests on it proves nothing.
 */
final class Walk {

  private static final RuleId RAW = new RuleId("QMS-901");

  /** Each refused commit costs a reading of the whole state; the result is clear long before. */
  private static final int MOST_REFUSED = 100;

  private final Repository repository;
  private final ObjectSource source;
  private final VerifyRequest request;
  private final Progress progress;
  private final Consumer<JudgedCommit> listener;
  private final ResultBuilder result;
  private final Judge judge = Judge.byTheCatalogue();
  private final BroughtCode code;
  private final CodeSteps codeSteps;
  private Ancestry ancestry;
  private Incoming incoming;
  private WorkHistory work;
  private int refused;
  private long lastEvent = Long.MIN_VALUE;
  private long earliest = Long.MIN_VALUE;

  Walk(
      Repository repository,
      ObjectSource source,
      VerifyRequest request,
      Progress progress,
      Consumer<JudgedCommit> listener,
      ResultBuilder result) {
    this.repository = repository;
    this.source = source;
    this.request = request;
    this.progress = progress;
    this.listener = listener;
    this.result = result;
    this.code = new BroughtCode(source);
    SnapshotReader states = new SnapshotReader(source);
    this.codeSteps = new CodeSteps(source, tree -> states.open(tree).snapshot());
    this.ancestry = new Ancestry(source, List.of());
    this.incoming = new Incoming(source, code, ancestry);
    this.work = WorkHistory.told(source, ancestry);
  }

  /** Judges the commits from {@code first} on; gives the state after the last one. */
  Optional<Snapshot> run(History history, int first, Snapshot before) {
    Optional<Snapshot> state = Optional.of(before);
    begin(history, first, before);
    int commits = history.ids().size() - first;
    try (Reader reader = new Reader(repository, source, history.ids(), first)) {
      for (int done = 1; done <= commits; done++) {
        ReadCommit read = reader.next();
        result.judged();
        state = step(read, state.get());
        ancestry.know(read.id());
        if (state.isEmpty() || refused == MOST_REFUSED) {
          noteUnjudged(commits - done);
          break;
        }
        progress.at(done, commits);
      }
    }
    return state;
  }

  /** What stands before the first commit counts as known, with all that leads to it. */
  private void begin(History history, int first, Snapshot before) {
    if (first == 0) {
      return;
    }
    ObjectId known = history.ids().get(first - 1);
    ancestry = new Ancestry(source, List.of(known));
    incoming = new Incoming(source, code, ancestry);
    work =
        before.isGoverned()
            ? WorkHistory.upTo(source, ancestry, known)
            : WorkHistory.told(source, ancestry);
    RawCommit parent = history.commit(first - 1, source);
    RawCommit event = History.lastEvent(source, parent);
    if (EventMessage.claimsToBeEvent(event.message())) {
      lastEvent = timeOf(event);
    }
    earliest = Math.max(lastEvent, timeOf(parent));
  }

  /** The state after a commit; empty if nothing later can be judged. */
  private Optional<Snapshot> step(ReadCommit read, Snapshot state) {
    RawCommit raw = read.raw();
    try {
      if (raw == null) {
        throw new DamagedObjectException(String.valueOf(read.damage()));
      }
      boolean event = EventMessage.claimsToBeEvent(raw.message());
      Optional<Snapshot> next = judge(read, raw, event, state);
      if (!event) {
        earliest = Math.max(lastEvent, timeOf(raw));
      }
      return next;
    } catch (UnreadableContentException e) {
      result.add(e.finding().in(read.id().name()));
      return Optional.empty();
    }
  }

  private Optional<Snapshot> judge(ReadCommit read, RawCommit raw, boolean event, Snapshot state) {
    if (event && raw.violation().isPresent()) {
      result.add(
          Finding.error(
                  RAW,
                  "not a commit object as events are written: " + raw.violation().get(),
                  "write events with git qms, not by hand")
              .in(raw.id().name()));
      return stateOf(raw);
    }
    boolean governed = !event && state.isGoverned() && state.policy().systems().govern();
    Commit commit = governed ? code.onLine(raw, qmsChanges(read)) : commit(read, raw);
    Facts facts =
        facts(raw, event, governed, state)
            .proving(provenKeys(state, commit))
            .stepping(governed ? steps(raw, state, commit) : List.of());
    Optional<Finding> unnamed =
        event || !state.isGoverned() ? Optional.empty() : Unnamed.check(raw).or(incoming::unnamed);
    if (unnamed.isPresent()) {
      result.add(unnamed.get());
      return stateOf(raw);
    }
    Verdict verdict = judge.verdict(state, facts, commit, asked -> work.answer(asked, tree(raw)));
    tell(raw, event, verdict);
    listener.accept(new JudgedCommit(commit, state, verdict));
    result.take(commit, state, verdict);
    if (verdict instanceof Verdict.Accepted accepted) {
      if (accepted.effects().isPresent()) {
        lastEvent = timeOf(raw);
        earliest = lastEvent;
      }
      return Optional.of(accepted.effects().map(Effects::after).orElse(state));
    }
    return verdict instanceof Verdict.NotApplicable ? Optional.of(state) : stateOf(raw);
  }

  /** What later commits may ask for. */
  private void tell(RawCommit raw, boolean event, Verdict verdict) {
    if (verdict instanceof Verdict.Accepted accepted && accepted.event().isPresent()) {
      work.event(accepted.event().get(), timeOf(raw));
    } else if (!event) {
      work.code(raw, incoming.commits());
    }
  }

  private ObjectId tree(RawCommit commit) {
    return RawCommit.read(source, commit.parents().get(0)).tree();
  }

  private static List<FileChange> qmsChanges(ReadCommit read) {
    return read.changes().stream().filter(FileChange::isQms).toList();
  }

  private Commit commit(ReadCommit read, RawCommit raw) {
    Ident author = raw.author();
    Ident committer = raw.committer();
    return new Commit(
        raw.id().name(),
        raw.parents().stream().map(ObjectId::name).toList(),
        author == null ? BroughtCode.NOBODY : author,
        committer == null ? BroughtCode.NOBODY : committer,
        raw.message(),
        read.signature(),
        read.changes());
  }

  private Facts facts(RawCommit raw, boolean event, boolean governed, Snapshot state) {
    Facts facts = Facts.afterParentAt(earliest).notLaterThan(request.latestAllowedTime());
    if (event && !state.isGoverned() && !raw.parents().isEmpty()) {
      ObjectId before = RawCommit.read(source, raw.parents().get(0)).tree();
      return facts.onQms(new TreeReader(source).holdsQms(before));
    }
    return event || !state.isGoverned() ? facts : incoming.added(facts, raw, governed);
  }

  private List<CodeStep> steps(RawCommit raw, Snapshot state, Commit commit) {
    return codeSteps.of(raw, state.policy().systems(), MergeGate.asked(state, commit.changes()));
  }

  private static Set<String> provenKeys(Snapshot state, Commit commit) {
    return EnrolmentProof.holding(Enrolments.of(state, commit));
  }

  private Optional<Snapshot> stateOf(RawCommit raw) {
    refused++;
    return new SnapshotReader(source).read(raw.tree()).snapshot().filter(Snapshot::isGoverned);
  }

  private void noteUnjudged(int rest) {
    if (rest > 0) {
      result.note(
          rest
              + " later commits were not judged: "
              + (refused == MOST_REFUSED
                  ? MOST_REFUSED + " before them are refused"
                  : "the state they stand on cannot be read"));
    }
  }

  private static long timeOf(RawCommit raw) {
    Ident committer = raw.committer();
    return committer == null ? Long.MIN_VALUE : committer.time();
  }
}
