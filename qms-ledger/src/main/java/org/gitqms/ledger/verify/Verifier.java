package org.gitqms.ledger.verify;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.past.Ancestry;
import org.gitqms.rules.content.UnreadableContentException;
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
    if (request.verifiedGenesis().isPresent()) {
      return goOn(request, tip);
    }
    Optional<ObjectId> base = Optional.empty();
    if (request.base().isPresent()) {
      base = Optional.of(Revision.resolve(repository, request.base().get()));
    }
    ResultBuilder result = new ResultBuilder(request, tip, base.map(ObjectId::name).orElse(null));
    noteBranch(request, result);
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      judge(request, History.of(repository, source, tip), base, source, result);
    } catch (UnreadableContentException e) {
      result.add(e.finding().in(tip.name()));
    }
    return result.build();
  }

  /** The base was verified before; whether it is still there is the first thing to see. */
  private Verification goOn(VerifyRequest request, ObjectId tip) throws CannotJudgeException {
    ObjectId base = ObjectId.fromString(request.base().orElseThrow());
    ResultBuilder result = new ResultBuilder(request, tip, base.name());
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      if (!new GenesisSearch(request, source, result)
          .agreesWithPin(request.verifiedGenesis().orElseThrow())) {
        return result.build();
      }
      Optional<History> since = History.since(repository, source, base, tip);
      if (since.isEmpty()) {
        result.add(setBack(request, base, Ancestry.reaches(source, tip, base)));
        return result.build();
      }
      Optional<Snapshot> state =
          state(new SnapshotReader(source)::open, 0, since.get(), source, result);
      if (state.isPresent()) {
        Walk walk = new Walk(repository, source, request, progress, listener, result);
        result.endState(walk.run(since.get(), 1, state.get()));
      }
      return result.build();
    } catch (UnreadableContentException e) {
      result.add(e.finding().in(tip.name()));
      return result.build();
    }
  }

  private void judge(
      VerifyRequest request,
      History history,
      Optional<ObjectId> base,
      ObjectSource source,
      ResultBuilder result) {
    Optional<Integer> genesis = new GenesisSearch(request, source, result).find(history);
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
      Optional<Snapshot> given =
          state(new SnapshotReader(source)::read, position.get(), history, source, result);
      if (given.isEmpty()) {
        return;
      }
      state = given.get();
    }
    Walk walk = new Walk(repository, source, request, progress, listener, result);
    result.endState(walk.run(history, from, state));
  }

  /** The state that is taken as given; empty, with findings, if there is none. */
  private static Optional<Snapshot> state(
      Function<ObjectId, SnapshotReader.Outcome> reader,
      int position,
      History history,
      ObjectSource source,
      ResultBuilder result) {
    String id = history.ids().get(position).name();
    ObjectId tree = history.commit(position, source).tree();
    SnapshotReader.Outcome read = reader.apply(tree);
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

  private static Finding setBack(VerifyRequest request, ObjectId base, boolean merged) {
    if (merged) {
      return Finding.error(
              CUT,
              "the last commit that was verified, "
                  + base.name()
                  + ", is not on the first-parent line of "
                  + request.tip()
                  + ": it was merged into a branch",
              "on the ledger branch take it back to where the server stands, and merge the branch"
                  + " there: git fetch; git reset --keep origin/BRANCH; git merge --no-ff WORK")
          .in(base.name());
    }
    return Finding.error(
            CUT,
            "the history of "
                + request.tip()
                + " does not go through "
                + base.name()
                + ", the last commit that was verified: it was set back or rewritten",
            "restore that commit from a clone or a mirror that has it, and set the branch to it")
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
