package org.gitqms.ledger.verify;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.DamagedObjectException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.PlainCommits;

/**
 * Proves a history: from genesis, from a pinned root, or from a commit whose state is taken as
 * given. It reads only; repository and work tree are the same, byte for byte, after it.
 */
public final class Verifier {

  private static final RuleId CUT = new RuleId("QMS-909");
  private static final Pattern FULL_ID = Pattern.compile("[0-9a-f]{40}");

  private final Repository repository;
  private final Progress progress;
  private final Consumer<JudgedCommit> listener;

  private Verifier(Repository repository, Progress progress, Consumer<JudgedCommit> listener) {
    this.repository = repository;
    this.progress = progress;
    this.listener = listener;
  }

  /** A verifier of one repository. */
  public static Verifier of(Repository repository) {
    return new Verifier(repository, Progress.SILENT, judged -> {});
  }

  /** The same, telling how far it is. */
  public Verifier reporting(Progress to) {
    return new Verifier(repository, to, listener);
  }

  /** The same, showing every judged commit to {@code to}, in the order of the history. */
  public Verifier showing(Consumer<JudgedCommit> to) {
    return new Verifier(repository, progress, to);
  }

  /**
   * Judges what the request asks for.
   *
   * @throws CannotJudgeException if there is nothing that could be judged
   */
  public Verification verify(VerifyRequest request) throws CannotJudgeException {
    Verification result = judged(request);
    if (result.scope().commits() == 0 && result.accepted()) {
      throw new CannotJudgeException(
          "there is no commit to judge in " + request.base().orElse("") + ".." + request.tip(),
          "name a range that holds commits, or leave it out to judge from genesis");
    }
    return result;
  }

  /** The same, also where there is nothing to judge between base and tip. */
  Verification judged(VerifyRequest request) throws CannotJudgeException {
    refuseShortRoot(request);
    ObjectId tip = Revision.resolve(repository, request.tip());
    Optional<ObjectId> base = Optional.empty();
    if (request.base().isPresent()) {
      base = Optional.of(Revision.resolve(repository, request.base().get()));
    }
    ResultBuilder result = new ResultBuilder(request, tip, base.map(ObjectId::name).orElse(null));
    noteBranch(request, result);
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      judge(request, History.of(repository, source, tip), base, source, result);
    } catch (DamagedObjectException e) {
      result.add(e.finding().in(tip.name()));
    }
    return result.build();
  }

  private void judge(
      VerifyRequest request,
      History history,
      Optional<ObjectId> base,
      ObjectSource source,
      ResultBuilder result) {
    Optional<Integer> genesis = new GenesisSearch(request, history, source, result).find();
    if (genesis.isEmpty()) {
      return;
    }
    int from = genesis.get();
    Snapshot state = Snapshot.ungoverned();
    if (base.isPresent()) {
      Optional<Integer> position = history.position(base.get());
      if (position.isEmpty() || position.get() < from) {
        result.add(rewritten(request, base.get(), position.isPresent()));
        return;
      }
      from = position.get() + 1;
      Optional<Snapshot> given = stateAt(position.get(), history, source, result);
      if (given.isEmpty()) {
        return;
      }
      state = given.get();
    }
    Walk walk = new Walk(repository, source, request, progress, listener, result);
    result.endState(walk.run(history, from, state));
  }

  /** The state that is taken as given; empty, with findings, if there is none. */
  private static Optional<Snapshot> stateAt(
      int position, History history, ObjectSource source, ResultBuilder result) {
    String id = history.ids().get(position).name();
    ObjectId tree = history.commit(position, source).tree();
    SnapshotReader.Outcome read = new SnapshotReader(source).read(tree);
    read.findings().forEach(f -> result.add(f.in(id)));
    if (read.snapshot().isPresent() && !read.snapshot().get().isGoverned()) {
      result.add(
          Finding.error(
                  PlainCommits.NO_EVENT,
                  "QMS/ is gone at the commit whose state is taken as given",
                  "judge the history from genesis to see where it went")
              .in(id));
    }
    return read.snapshot().filter(Snapshot::isGoverned);
  }

  private static Finding rewritten(VerifyRequest request, ObjectId base, boolean beforeGenesis) {
    return Finding.error(
            CUT,
            "the history of "
                + request.tip()
                + " does not go through "
                + base.name()
                + (beforeGenesis ? " after genesis" : ": it was rewritten"),
            "restore the branch; events are never rewritten or removed")
        .in(base.name());
  }

  private static void refuseShortRoot(VerifyRequest request) throws CannotJudgeException {
    if (request.root().filter(root -> !FULL_ID.matcher(root).matches()).isPresent()) {
      throw new CannotJudgeException(
          "the root '" + request.root().get() + "' is not a full commit id",
          "give all 40 hex digits, in lower case");
    }
  }

  private void noteBranch(VerifyRequest request, ResultBuilder result) {
    try {
      String full = repository.getFullBranch();
      if (request.tip().equals("HEAD") && full != null && full.startsWith("refs/heads/")) {
        result.branch(Repository.shortenRefName(full));
      }
    } catch (IOException e) {
      result.note("the name of the branch cannot be read");
    }
  }
}
