package org.gitqms.rules.rule.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gitqms.rules.commit.CodeStep;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.policy.CodeOwners;
import org.gitqms.rules.policy.GovernedSystem;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.scope.QualifiedCommit;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * The merge gate. Each commit on the first-parent line of the ledger branch that changes the code
 * of a system with a matrix leaves exactly the code that was qualified: the matrix in force at the
 * old tip names the commit, and evidence shows that its tests passed.
 */
public final class MergeGate {

  /**
   * Every rule of the gate, in the order in which they are asked; the first one that fails ends it.
   */
  public static final List<GateRule> RULES =
      List.of(new SystemInForce(), new QualifiedCode(), new EvidenceHolds(), new TestsKept());

  private MergeGate() {}

  /**
   * The systems that are asked, and the commits that their matrices in force name.
   *
   * @param before the state at the old tip
   * @param changes what differs between the old tip and the new one
   */
  public static Map<GovernedSystem, Optional<String>> asked(
      Snapshot before, List<FileChange> changes) {
    CodeOwners owners = CodeOwners.of(before.policy().systems());
    Map<GovernedSystem, Optional<String>> asked = new LinkedHashMap<>();
    for (GovernedSystem system : owners.systems().systems()) {
      Optional<DocumentId> matrix = system.rtm();
      if (matrix.isPresent()
          && changes.stream().anyMatch(change -> owners.isCodeOf(system, change.path()))) {
        asked.put(system, QualifiedCommit.named(before, matrix.get()));
      }
    }
    return asked;
  }

  /**
   * What is wrong with a commit on the line, beyond what is wrong with each commit of code.
   *
   * @throws IllegalStateException if nobody has looked at a system whose code it changes
   */
  public static List<Finding> check(Snapshot before, Facts facts, Commit commit) {
    List<Finding> findings = new ArrayList<>();
    for (GovernedSystem system : asked(before, commit.changes()).keySet()) {
      CodeStep step = facts.step(system.name());
      if (step.shares() || changes(commit, system)) {
        findings.addAll(check(before, system, step, false));
      }
    }
    return findings;
  }

  private static boolean changes(Commit commit, GovernedSystem system) {
    return commit.changes().stream().map(FileChange::path).anyMatch(system::holds);
  }

  /**
   * What is wrong with the code of a system that has a matrix as it stands on the ledger branch.
   *
   * @param state the state at the tip
   * @param standing how the code at the tip compares with the qualified commit
   */
  public static List<Finding> standing(Snapshot state, GovernedSystem system, CodeStep standing) {
    return check(state, system, standing, true);
  }

  private static List<Finding> check(
      Snapshot before, GovernedSystem system, CodeStep step, boolean standing) {
    GateCase asked = new GateCase(before, system, system.rtm().orElseThrow(), step, standing);
    for (GateRule rule : RULES) {
      List<Finding> findings = rule.check(asked);
      if (!findings.isEmpty()) {
        return findings;
      }
    }
    return List.of();
  }
}
