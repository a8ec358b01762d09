package org.gitqms.rules.rule.policy;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
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
    if (event.kind() != EventKind.POLICY_PROPOSE || !event.before().ledger().governed()) {
      return List.of();
    }
    Optional<DocumentRecord> change =
        event
            .event()
            .value(TrailerKey.CHANGE)
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
}
