package org.gitqms.rules.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.commit.CodeStep;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKind;
import org.gitqms.rules.policy.GovernedSystem;
import org.gitqms.rules.policy.Profile;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.rule.gate.MergeGate;
import org.gitqms.rules.scope.Scope;
import org.gitqms.rules.scope.TouchedSystems;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.Status;

/**
 * What must hold of a state before a system is released from it: what the merge gate asks, of the
 * code as it stands (QMS-612 to QMS-615), and that nothing is open (QMS-616).
 */
public final class ReleaseCheck {

  /** The rule that a release leaves nothing open. */
  public static final RuleId CLOSED = new RuleId("QMS-616");

  private ReleaseCheck() {}

  /**
   * What is wrong; empty if the system may be released.
   *
   * @param standing how its code at that state compares with the qualified commit; empty where the
   *     system has no matrix
   */
  public static List<Finding> of(
      Snapshot state, GovernedSystem system, Optional<CodeStep> standing) {
    if (standing.isEmpty()) {
      return List.of(
          open(
              system.name() + " has no matrix, so nothing shows what was tested",
              "name its rs and rtm in QMS/.policy/systems.yml"));
    }
    List<Finding> findings = new ArrayList<>(MergeGate.standing(state, system, standing.get()));
    system.rs().ifPresent(id -> findings.addAll(revised(state, id)));
    system.rtm().ifPresent(id -> findings.addAll(revised(state, id)));
    findings.addAll(changes(state, system));
    return findings;
  }

  /** A revision that is under way says that what is in force is known to be behind. */
  private static List<Finding> revised(Snapshot state, DocumentId id) {
    return state.record(id).stream()
        .filter(record -> record.isRevision() && record.status() != Status.EFFECTIVE)
        .map(
            record ->
                open(
                        "a revision of " + id + " is under way: it is " + record.status(),
                        "have it approved, or give it up: git qms abandon " + id)
                    .about(id.value()))
        .toList();
  }

  /** The documents that let code of the system in and are not finished. */
  private static List<Finding> changes(Snapshot state, GovernedSystem system) {
    return state.records().stream()
        .filter(ReleaseCheck::isUnfinished)
        .filter(record -> touches(state, record, system))
        .map(DocumentRecord::id)
        .sorted()
        .map(
            id ->
                open(
                        id
                            + ", which touches "
                            + system.name()
                            + ", is "
                            + state.record(id).orElseThrow().status(),
                        "close it first: git qms status " + id)
                    .about(id.value()))
        .toList();
  }

  /** What no system holds belongs to each. */
  private static boolean touches(Snapshot state, DocumentRecord record, GovernedSystem system) {
    return TouchedSystems.of(state, record, PastWork.NONE).contains(system)
        || Scope.approved(state, record).files().stream()
            .anyMatch(
                pattern ->
                    state.policy().systems().systems().stream()
                        .flatMap(other -> other.paths().stream())
                        .noneMatch(pattern::overlaps));
  }

  private static boolean isUnfinished(DocumentRecord record) {
    return record.status() == Status.IN_EXECUTION
        || (record.status().isAfterExecution() && !record.status().isTerminal());
  }

  /** True if somebody may sign releases: CI never does, and an agent not under {@code gxp}. */
  public static boolean maySign(Principal who, Profile profile) {
    return who.kind() == PrincipalKind.HUMAN
        || (who.kind() == PrincipalKind.AGENT && profile != Profile.GXP);
  }

  /** Something is open. */
  public static Finding open(String message, String fix) {
    return Finding.error(CLOSED, message, fix);
  }
}
