package org.gitqms.rules.rule.gate;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.commit.CodeStep;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.path.PathList;

/**
 * QMS-613: the code of a system on the ledger branch is exactly that of the qualified commit, which
 * is part of its history and has seen what came in before.
 */
public final class QualifiedCode implements GateRule {

  private static final RuleId ID = new RuleId("QMS-613");
  private static final String MERGE =
      "merge the branch on which it lies, as it is: git merge --no-ff BRANCH";
  private static final String AGAIN =
      "bring the branch up to date (merge the ledger branch into it), let CI attest its tests, name"
          + " the new commit in ";

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Code that comes in is that of the qualified commit";
  }

  @Override
  public List<Finding> check(GateCase step) {
    if (step.step().submodule().isPresent()) {
      return submodule(step, step.step().submodule().get()).stream().toList();
    }
    Optional<CodeStep.Qualified> qualified = step.step().qualified();
    if (qualified.isEmpty()) {
      return List.of(unreached(step));
    }
    if (!qualified.get().unseen().isEmpty()) {
      List<String> unseen = qualified.get().unseen();
      return List.of(
          error(
                  step,
                  "the qualified commit "
                      + step.qualified()
                      + " was made without what came in since: "
                      + PathList.of(unseen),
                  AGAIN + step.matrix() + ", and merge that")
              .at(Location.of(unseen.get(0))));
    }
    List<String> differing = qualified.get().differing();
    if (!differing.isEmpty()) {
      return List.of(
          error(
                  step,
                  "the code of "
                      + step.system().name()
                      + " would not be that of the qualified commit "
                      + step.qualified()
                      + ": "
                      + PathList.of(differing),
                  "merge that commit itself; for other code let CI attest its tests, and name its"
                      + " commit in "
                      + step.matrix()
                      + " first")
              .at(Location.of(differing.get(0))));
    }
    return List.of();
  }

  /** What is named as qualified is a commit of the submodule, and no tree of this repository. */
  private Optional<Finding> submodule(GateCase step, String pointer) {
    if (step.step().reached()) {
      return Optional.of(
          error(
              step,
              "the submodule of "
                  + step.system().name()
                  + " would stand at "
                  + step.qualified()
                  + ", which is a commit of this repository",
              "a system whose code lies in this repository is no submodule"));
    }
    return pointer.equals(step.qualified())
        ? Optional.empty()
        : Optional.of(
            error(
                step,
                "the submodule of "
                    + step.system().name()
                    + " stands at "
                    + pointer
                    + ", the qualified commit is "
                    + step.qualified(),
                "move the submodule to the qualified commit, or qualify the one it stands at"));
  }

  private Finding unreached(GateCase step) {
    String commit = step.qualified();
    boolean same =
        step.evidence().stream()
            .map(statement -> Optional.ofNullable(statement.governed().get(step.system().name())))
            .anyMatch(digest -> digest.isPresent() && digest.equals(step.step().code()));
    return same
        ? error(
            step,
            "this is the code of the qualified commit "
                + commit
                + ", and not that commit: it was squashed, rebased or copied, and what was tested is"
                + " not in the history",
            MERGE)
        : error(
            step,
            "the qualified commit " + commit + " is not part of what comes in",
            MERGE + "; for other code name its commit in " + step.matrix() + " first");
  }
}
