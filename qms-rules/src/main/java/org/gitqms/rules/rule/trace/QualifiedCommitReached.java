package org.gitqms.rules.rule.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.history.Completion;
import org.gitqms.rules.policy.GovernedSystem;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.scope.QualifiedCommit;
import org.gitqms.rules.scope.TouchedSystems;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.Status;

/**
 * QMS-602: when a change record completes, what was qualified is in use: the qualified commit of
 * each system that it touches is part of the history, or the submodule stands at it. Whether a
 * system has a matrix in force is asked elsewhere.
 */
public final class QualifiedCommitReached implements Rule {

  private static final RuleId ID = new RuleId("QMS-602");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "The qualified commit of a system that was changed is in use";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    Optional<DocumentRecord> record =
        event.record().filter(r -> Completion.endsChange(event.before(), event.event()));
    if (record.isEmpty() || !event.before().policy().systems().govern()) {
      return List.of();
    }
    PastWork past = event.facts().pastWork();
    List<Finding> findings = new ArrayList<>();
    for (GovernedSystem system : TouchedSystems.of(event.before(), record.get(), past)) {
      system
          .rtm()
          .flatMap(event.before()::record)
          .filter(rtm -> rtm.isRevision() && rtm.status() != Status.RETIRED)
          .filter(rtm -> event.before().typeOf(rtm).filter(QualifiedCommit::isAskedOf).isPresent())
          .ifPresent(rtm -> check(event.before(), system, rtm.id(), past, findings));
    }
    return findings;
  }

  private void check(
      Snapshot state,
      GovernedSystem system,
      DocumentId rtm,
      PastWork past,
      List<Finding> findings) {
    Optional<String> commit = QualifiedCommit.named(state, rtm);
    if (commit.isEmpty()) {
      findings.add(
          error(
              rtm + " names no qualified commit, and " + system.name() + " was touched",
              "revise " + rtm + " so that it names one commit by its full id"));
      return;
    }
    Map<String, String> submodules = new TreeMap<>(past.submodules());
    submodules.keySet().removeIf(path -> system.place().filter(path::equals).isEmpty());
    if (submodules.isEmpty() && past.commit(commit.get()).only().isEmpty()) {
      findings.add(
          error(
              "the qualified commit of "
                  + system.name()
                  + ", "
                  + commit.get()
                  + ", is not part of the history",
              "merge the branch on which it lies, without squashing"));
    }
    submodules.forEach(
        (path, at) -> {
          if (!at.equals(commit.get())) {
            findings.add(
                error(
                    "the submodule "
                        + path
                        + " stands at "
                        + at
                        + ", the qualified commit is "
                        + commit.get(),
                    "move the submodule to the qualified commit, or qualify the one it stands at"));
          }
        });
  }
}
