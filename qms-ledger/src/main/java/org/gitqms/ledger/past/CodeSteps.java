package org.gitqms.ledger.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.CodeTrees;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.git.TreeReader;
import org.gitqms.rules.commit.CodeStep;
import org.gitqms.rules.policy.GovernedSystem;
import org.gitqms.rules.policy.Systems;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.scope.QualifiedCommit;
import org.gitqms.rules.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a commit on the line that changes the code of systems how that compares with the commits
 * that their matrices name. The cost grows with the code that differs, and with what happened since
 * the code of the system last changed.
 */
public final class CodeSteps {

  private final ObjectSource source;
  private final CodeTrees trees;
  private final TreeReader folders;
  private final Function<ObjectId, Optional<Snapshot>> states;

  /**
   * @param states reads the state that a tree holds; empty if it cannot be read, or holds none
   */
  public CodeSteps(ObjectSource source, Function<ObjectId, Optional<Snapshot>> states) {
    this.source = source;
    this.trees = new CodeTrees(source);
    this.folders = new TreeReader(source);
    this.states = states;
  }

  /**
   * What there is to tell.
   *
   * @param step a commit with a parent
   * @param systems the policy at its first parent
   * @param asked the systems, with the full ids of the commits that their matrices name
   * @throws org.gitqms.ledger.git.DamagedObjectException if what must be read is missing or damaged
   */
  public List<CodeStep> of(
      RawCommit step, Systems systems, Map<GovernedSystem, Optional<String>> asked) {
    RawCommit before = RawCommit.read(source, step.parents().get(0));
    List<CodeStep> steps = new ArrayList<>();
    asked.forEach((system, named) -> steps.add(of(before, step, systems, system, named)));
    return steps;
  }

  /**
   * The same of one system as it stands at a commit on the line.
   *
   * @param named the full id of the commit that its matrix names
   */
  public CodeStep standing(
      RawCommit at, Systems systems, GovernedSystem system, Optional<String> named) {
    return of(at, at, systems, system, named);
  }

  private CodeStep of(
      RawCommit before,
      RawCommit step,
      Systems systems,
      GovernedSystem system,
      Optional<String> named) {
    SortedMap<String, String> submodules = new TreeMap<>(trees.submodules(step.tree()));
    submodules.keySet().removeIf(path -> !system.holds(path));
    Optional<ObjectId> commit = named.filter(id -> submodules.isEmpty()).map(ObjectId::fromString);
    boolean reached = commit.isPresent() && Ancestry.reaches(source, step.id(), commit.get());
    CodeStep.@Nullable Qualified qualified =
        reached ? qualified(step, before, systems, system, commit.get()) : null;
    return new CodeStep(
        system.name(),
        submodules,
        qualified,
        commit.isPresent() && !reached
            ? GovernedTree.digests(trees, step.tree(), systems).get(system.name())
            : null,
        lastQualified(before, systems, system).orElse(null));
  }

  private CodeStep.Qualified qualified(
      RawCommit step, RawCommit before, Systems systems, GovernedSystem system, ObjectId commit) {
    ObjectId tree = RawCommit.read(source, commit).tree();
    return new CodeStep.Qualified(
        tree.name(),
        differing(tree, step.tree(), systems, system),
        unseen(before, commit, systems, system));
  }

  private List<String> differing(
      @Nullable ObjectId older, ObjectId newer, Systems systems, GovernedSystem system) {
    return trees.differences(older, newer).keySet().stream()
        .filter(path -> systems.isCodeOf(system, path))
        .toList();
  }

  /** What changed on the line since a commit parted from it, by the base that tells the least. */
  private List<String> unseen(
      RawCommit before, ObjectId commit, Systems systems, GovernedSystem system) {
    @Nullable List<String> least = null;
    for (ObjectId base : MergeBases.of(source, before.id(), commit)) {
      ObjectId tree = RawCommit.read(source, base).tree();
      List<String> changed = differing(tree, before.tree(), systems, system);
      if (least == null || changed.size() < least.size()) {
        least = changed;
      }
    }
    return least == null ? differing(null, before.tree(), systems, system) : least;
  }

  /**
   * What the matrix named where the code of a system last changed, back to where a ledger began.
   */
  private Optional<String> lastQualified(RawCommit tip, Systems systems, GovernedSystem system) {
    Optional<DocumentId> matrix = system.rtm();
    RawCommit commit = tip;
    while (matrix.isPresent() && !commit.parents().isEmpty() && folders.holdsQms(commit.tree())) {
      RawCommit parent = RawCommit.read(source, commit.parents().get(0)).withoutPayload();
      if (!differing(parent.tree(), commit.tree(), systems, system).isEmpty()) {
        return states
            .apply(parent.tree())
            .filter(Snapshot::isGoverned)
            .flatMap(state -> QualifiedCommit.named(state, matrix.get()));
      }
      commit = parent;
    }
    return Optional.empty();
  }
}
