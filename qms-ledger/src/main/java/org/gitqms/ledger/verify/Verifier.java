package org.gitqms.ledger.verify;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.DamagedObjectException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * Proves a history: from genesis, from a pinned root, or from a commit whose state is taken as
 * given. It reads only; repository and work tree are the same, byte for byte, after it.
 */
public final class Verifier {

  private static final RuleId GENESIS = new RuleId("QMS-907");
  private static final RuleId CUT = new RuleId("QMS-909");

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
    ObjectId tip = History.resolve(repository, request.tip());
    Optional<ObjectId> base = Optional.empty();
    if (request.base().isPresent()) {
      base = Optional.of(History.resolve(repository, request.base().get()));
    }
    History history = History.of(repository, tip);
    ResultBuilder result = new ResultBuilder(request, tip, base.map(ObjectId::name).orElse(null));
    noteBranch(request, result);
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      judge(request, history, base, source, result);
    } catch (DamagedObjectException e) {
      result.add(damaged(e.getMessage()).in(tip.name()));
    }
    if (result.isEmpty()) {
      throw new CannotJudgeException(
          "there is no commit to judge in " + request.base().orElse("") + ".." + request.tip(),
          "name a range that holds commits, or leave it out to judge from genesis");
    }
    return result.build();
  }

  private void judge(
      VerifyRequest request,
      History history,
      Optional<ObjectId> base,
      ObjectSource source,
      ResultBuilder result) {
    Optional<Integer> genesis = genesis(request, history, source, result);
    if (genesis.isEmpty()) {
      return;
    }
    int from = genesis.get();
    Snapshot state = Snapshot.ungoverned();
    if (base.isPresent()) {
      Optional<Integer> position = history.position(base.get());
      if (position.isEmpty() || position.get() < from) {
        result.add(
            Finding.error(
                    CUT,
                    "the history of "
                        + request.tip()
                        + " does not go through "
                        + base.get().name()
                        + (position.isPresent() ? " after genesis" : ": it was rewritten"),
                    "restore the branch; events are never rewritten or removed")
                .in(base.get().name()));
        return;
      }
      from = position.get() + 1;
      RawCommit raw = RawCommit.parse(base.get(), commitBytes(source, base.get()));
      SnapshotReader.Outcome read = new SnapshotReader(source).read(raw.tree());
      read.findings().forEach(f -> result.add(f.in(base.get().name())));
      if (read.snapshot().isEmpty()) {
        return;
      }
      state = read.snapshot().get();
    }
    Walk walk = new Walk(repository, source, request, progress, listener, result);
    result.endState(walk.run(history.ids(), from, state));
  }

  /** Where genesis stands; empty, with a finding, if it is not there or not the pinned one. */
  private Optional<Integer> genesis(
      VerifyRequest request, History history, ObjectSource source, ResultBuilder result) {
    Optional<Integer> found = firstGenesis(history, source);
    if (found.isEmpty()) {
      result.add(
          Finding.error(
              GENESIS,
              "there is no genesis in the history of " + request.tip(),
              "begin the ledger with git qms init, or name the ledger branch"));
      return found;
    }
    String id = history.ids().get(found.get()).name();
    Optional<String> root = request.root();
    if (root.isPresent() && !root.get().equals(id)) {
      result.add(
          Finding.error(
                  GENESIS,
                  "genesis is " + id + ", pinned is " + root.get(),
                  "this is another ledger, or a rewritten one: fetch from the server you trust")
              .in(id));
      return Optional.empty();
    }
    if (root.isEmpty() && request.requireRoot()) {
      result.add(
          Finding.error(
                  GENESIS,
                  "no root is pinned, so the history may be consistent and still not be yours",
                  "give the id of genesis from outside the repository: --root " + id)
              .in(id));
    }
    result.genesis(id, root.isPresent(), found.get());
    return found;
  }

  private static Optional<Integer> firstGenesis(History history, ObjectSource source) {
    for (int i = 0; i < history.ids().size(); i++) {
      ObjectId id = history.ids().get(i);
      String message = RawCommit.parse(id, commitBytes(source, id)).message();
      boolean genesis =
          EventMessage.claimsToBeEvent(message)
              && EventMessage.parse(message)
                  .event()
                  .filter(e -> e.kind() == EventKind.GENESIS)
                  .isPresent();
      if (genesis) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
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

  private static byte[] commitBytes(ObjectSource source, ObjectId id) {
    return source.read(id, org.eclipse.jgit.lib.Constants.OBJ_COMMIT);
  }

  static Finding damaged(@Nullable String message) {
    return Finding.error(
        new RuleId("QMS-901"),
        message == null ? "a damaged object" : message,
        "restore the repository from a mirror, and check it with git fsck");
  }

  static List<Finding> damagedIn(ObjectId commit, @Nullable String message) {
    return List.of(damaged(message).in(commit.name()));
  }
}
