package org.gitqms.rules.rule.policy;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;

/** QMS-803: once governed, a policy change cites a change record that is in execution. */
public final class ChangeAuthorised implements Rule {

  private static final RuleId ID = new RuleId("QMS-803");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A policy change cites a change record in execution";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (!event.before().ledger().governed() || !(proposes(event) || approves(event))) {
      return List.of();
    }
    Optional<DocumentRecord> change =
        cited(event)
            .flatMap(DocumentId::parse)
            .flatMap(event.before()::record)
            .filter(r -> r.type().equals("CR"));
    if (change.isEmpty()) {
      return List.of(
          error("the proposal cites no change record", "name it: git qms policy propose --change"));
    }
    return change.get().status() == Status.IN_EXECUTION
        ? List.of()
        : List.of(
            error(
                change.get().id() + " is " + change.get().status() + ", not IN_EXECUTION",
                "release the change record first"));
  }

  /** Taking files back asks for nothing, and what is left of the proposal cites nothing either. */
  private static boolean proposes(Case event) {
    return event.kind() == EventKind.POLICY_PROPOSE
        && event.commit().changes().stream()
            .anyMatch(change -> Layout.isProposed(change.path()) && !change.isDeletion());
  }

  private static boolean approves(Case event) {
    return event.kind() == EventKind.POLICY_APPROVE
        && event.before().ledger().waiting().isPresent();
  }

  /** What was in execution when it was proposed may have been closed since. */
  private static Optional<String> cited(Case event) {
    return event.kind() == EventKind.POLICY_PROPOSE
        ? event.event().value(TrailerKey.CHANGE)
        : event.before().ledger().waiting().flatMap(p -> Optional.ofNullable(p.change()));
  }
}
