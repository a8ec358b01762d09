package org.gitqms.ledger.past;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.CodeTrees;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.git.TreeReader;
import org.gitqms.rules.commit.CodeStep;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.policy.CodeOwners;
import org.gitqms.rules.policy.GovernedSystem;
import org.gitqms.rules.policy.Systems;
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
    return asked.isEmpty()
        ? List.of()
        : new Asked(RawCommit.read(source, step.parents().get(0)), step, systems).all(asked);
  }

  /**
   * The same of one system as it stands at a commit on the line.
   *
   * @param named the full id of the commit that its matrix names
   */
  public CodeStep standing(
      RawCommit at, Systems systems, GovernedSystem system, Optional<String> named) {
    return new Asked(at, at, systems).all(Map.of(system, named)).get(0);
  }

  /** One step, and what is asked of it. */
  private final class Asked {

    private final RawCommit before;
    private final RawCommit step;
    private final CodeOwners owners;

    Asked(RawCommit before, RawCommit step, Systems systems) {
      this.before = before;
      this.step = step;
      this.owners = CodeOwners.of(systems);
    }

    List<CodeStep> all(Map<GovernedSystem, Optional<String>> asked) {
      Map<GovernedSystem, String> last = lastQualified(asked.keySet());
      List<CodeStep> steps = new ArrayList<>();
      asked.forEach((system, named) -> steps.add(of(system, named, last.get(system))));
      return steps;
    }

    private CodeStep of(GovernedSystem system, Optional<String> named, @Nullable String last) {
      Optional<String> pointer = pointer(system, step.tree());
      Optional<ObjectId> commit = named.map(ObjectId::fromString);
      boolean reached = commit.isPresent() && Ancestry.reaches(source, step.id(), commit.get());
      boolean compared = reached && pointer.isEmpty();
      return new CodeStep(
          system.name(),
          pointer.orElse(null),
          shares(system),
          reached,
          compared ? qualified(system, commit.get()) : null,
          commit.isPresent() && !reached && pointer.isEmpty()
              ? GovernedTree.digests(trees, step.tree(), owners.systems()).get(system.name())
              : null,
          last);
    }

    private CodeStep.Qualified qualified(GovernedSystem system, ObjectId commit) {
      RawCommit qualified = RawCommit.read(source, commit);
      return new CodeStep.Qualified(
          qualified.tree().name(),
          same(system, qualified),
          differing(system, qualified.tree(), step.tree()),
          unseen(system, commit));
    }

    /** What it goes on from with the same code: that a commit has another id makes it no other. */
    private List<String> same(GovernedSystem system, RawCommit qualified) {
      Set<ObjectId> same = new LinkedHashSet<>();
      ArrayDeque<RawCommit> open = new ArrayDeque<>(List.of(qualified));
      while (!open.isEmpty()) {
        for (ObjectId id : open.remove().parents()) {
          RawCommit parent = RawCommit.read(source, id).withoutPayload();
          if (!same.contains(id) && differing(system, parent.tree(), qualified.tree()).isEmpty()) {
            same.add(id);
            open.add(parent);
          }
        }
      }
      return same.stream().map(ObjectId::name).toList();
    }

    private List<String> differing(
        GovernedSystem system, @Nullable ObjectId older, ObjectId newer) {
      return trees.differences(older, newer).keySet().stream()
          .filter(path -> owners.isCodeOf(system, path))
          .toList();
    }

    /** What changed on the line since a commit parted from it, by the base that tells the least. */
    private List<String> unseen(GovernedSystem system, ObjectId commit) {
      @Nullable List<String> least = null;
      for (ObjectId base : MergeBases.of(source, before.id(), commit)) {
        ObjectId tree = RawCommit.read(source, base).tree();
        List<String> changed = differing(system, tree, before.tree());
        if (least == null || changed.size() < least.size()) {
          least = changed;
        }
      }
      return least == null ? differing(system, null, before.tree()) : least;
    }

    /**
     * What the matrices named where the code of the systems last changed, back to where the ledger
     * began.
     */
    private Map<GovernedSystem, String> lastQualified(Set<GovernedSystem> asked) {
      Map<GovernedSystem, String> last = new HashMap<>();
      Set<GovernedSystem> open = new LinkedHashSet<>(asked);
      RawCommit commit = before;
      while (!open.isEmpty() && !commit.parents().isEmpty()) {
        RawCommit parent = RawCommit.read(source, commit.parents().get(0)).withoutPayload();
        // An event changes no code, and there are many.
        if (!EventMessage.claimsToBeEvent(commit.message())) {
          if (!folders.holdsQms(commit.tree())) {
            break;
          }
          changed(open, commit, parent, last);
        }
        commit = parent;
      }
      return last;
    }

    /** Closes the systems whose code a commit changes, with what their matrices named then. */
    private void changed(
        Set<GovernedSystem> open,
        RawCommit commit,
        RawCommit parent,
        Map<GovernedSystem, String> last) {
      Set<String> paths = trees.differences(parent.tree(), commit.tree()).keySet();
      List<GovernedSystem> changed =
          open.stream().filter(system -> isChanged(system, paths)).toList();
      if (changed.isEmpty()) {
        return;
      }
      Optional<Snapshot> state = states.apply(parent.tree()).filter(Snapshot::isGoverned);
      for (GovernedSystem system : changed) {
        open.remove(system);
        state
            .flatMap(then -> system.rtm().flatMap(rtm -> QualifiedCommit.named(then, rtm)))
            .ifPresent(id -> last.put(system, id));
      }
    }

    private boolean isChanged(GovernedSystem system, Set<String> paths) {
      return shares(system)
          ? paths.stream().anyMatch(path -> owners.isCodeOf(system, path))
          : paths.stream().anyMatch(system::holds);
    }

    /** A submodule is tested where it lies; and what is not there has nothing to share. */
    private boolean shares(GovernedSystem system) {
      return system.place().isEmpty()
          || system
              .place()
              .flatMap(path -> trees.entry(step.tree(), path))
              .filter(entry -> !entry.isSubmodule())
              .isPresent();
    }
  }

  /** The commit at which a system stands that is a submodule. */
  private Optional<String> pointer(GovernedSystem system, ObjectId tree) {
    return system
        .place()
        .flatMap(path -> trees.entry(tree, path))
        .filter(CodeTrees.Entry::isSubmodule)
        .map(entry -> entry.id().name());
  }
}
