package org.gitqms.ledger.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.DamagedObjectException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.git.TreeReader;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.replay.Effects;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Judge;
import org.gitqms.rules.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Takes commits in order, asks the judge about each, and carries the state on. After a refused
 * commit the state is read from that commit's own tree, so that what follows is judged for itself
 * and one cause stays one finding.
 */
final class Walk {

  private static final RuleId RAW = new RuleId("QMS-901");
  private static final Ident NOBODY = new Ident("-", "-", 0, "+0000");

  private final Repository repository;
  private final ObjectSource source;
  private final VerifyRequest request;
  private final Progress progress;
  private final Consumer<JudgedCommit> listener;
  private final ResultBuilder result;
  private final Judge judge = Judge.byTheCatalogue();
  private final TreeReader trees;

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
    this.trees = new TreeReader(source);
  }

  /** Judges the commits from {@code first} on; gives the state after the last one. */
  Optional<Snapshot> run(List<ObjectId> ids, int first, Snapshot before) {
    Snapshot state = before;
    ObjectId parentTree = null;
    long parentTime = Long.MIN_VALUE;
    if (first > 0) {
      RawCommit parent = RawCommit.parse(ids.get(first - 1), parentBytes(ids.get(first - 1)));
      parentTree = parent.tree();
      parentTime = timeOf(parent);
    }
    List<ObjectId> rest = ids.subList(first, ids.size());
    try (Reader reader = new Reader(repository, rest)) {
      for (int i = 0; i < rest.size(); i++) {
        ReadCommit read = reader.next();
        result.judged();
        RawCommit raw = read.raw();
        if (raw == null) {
          result.addAll(Verifier.damagedIn(read.id(), read.damage()));
          return unjudged(rest.size() - i - 1);
        }
        Optional<Snapshot> next = step(read, raw, state, parentTree, parentTime);
        if (next.isEmpty()) {
          return unjudged(rest.size() - i - 1);
        }
        state = next.get();
        parentTree = raw.tree();
        parentTime = timeOf(raw);
        progress.at(i + 1, rest.size());
      }
    }
    return Optional.of(state);
  }

  private Optional<Snapshot> step(
      ReadCommit read,
      RawCommit raw,
      Snapshot state,
      @Nullable ObjectId parentTree,
      long parentTime) {
    try {
      boolean event = EventMessage.claimsToBeEvent(raw.message());
      if (event && raw.violation().isPresent()) {
        Finding finding =
            Finding.error(
                    RAW,
                    "not a commit object as events are written: " + raw.violation().get(),
                    "write events with git qms, not by hand")
                .in(raw.id().name());
        result.add(finding);
        return stateOf(raw);
      }
      Commit commit = commit(read, raw, parentTree);
      Facts facts = new Facts(parentTime, request.latestAllowedTime());
      Verdict verdict = judge.verdict(state, facts, commit);
      listener.accept(new JudgedCommit(commit, state, verdict));
      result.take(commit, state, verdict);
      if (verdict instanceof Verdict.Accepted accepted) {
        return Optional.of(accepted.effects().map(Effects::after).orElse(state));
      }
      return verdict instanceof Verdict.NotApplicable ? Optional.of(state) : stateOf(raw);
    } catch (DamagedObjectException e) {
      result.addAll(Verifier.damagedIn(raw.id(), e.getMessage()));
      return stateOf(raw);
    }
  }

  private Commit commit(ReadCommit read, RawCommit raw, @Nullable ObjectId parentTree) {
    Ident author = raw.author();
    Ident committer = raw.committer();
    return new Commit(
        raw.id().name(),
        raw.parents().stream().map(ObjectId::name).toList(),
        author == null ? NOBODY : author,
        committer == null ? NOBODY : committer,
        raw.message(),
        read.signature(),
        trees.changes(parentTree, raw.tree()));
  }

  private Optional<Snapshot> stateOf(RawCommit raw) {
    try {
      return new SnapshotReader(source).read(raw.tree()).snapshot().filter(Snapshot::isGoverned);
    } catch (DamagedObjectException e) {
      return Optional.empty();
    }
  }

  private Optional<Snapshot> unjudged(int rest) {
    if (rest > 0) {
      result.note(rest + " later commits were not judged: the state they stand on cannot be read");
    }
    return Optional.empty();
  }

  private byte[] parentBytes(ObjectId id) {
    return source.read(id, Constants.OBJ_COMMIT);
  }

  private static long timeOf(RawCommit raw) {
    Ident committer = raw.committer();
    return committer == null ? Long.MIN_VALUE : committer.time();
  }
}
