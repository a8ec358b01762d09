package org.gitqms.rules.rule.workflow;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;

/** QMS-217: the status that replay reaches is one the table allows from the status before. */
public final class TargetAllowed implements Rule {

  private static final RuleId ID = new RuleId("QMS-217");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "The table allows the status reached";
  }

  @Override
  public Stage stage() {
    return Stage.REPLAY;
  }

  @Override
  public List<Finding> check(Case event) {
    if (!event.kind().isWorkflow()
        || event.kind() == EventKind.CREATE
        || event.record().isEmpty()) {
      return List.of();
    }
    DocumentRecord before = event.record().get();
    Status to = event.effects().after().record(before.id()).orElseThrow().status();
    boolean allowed =
        event
            .before()
            .policy()
            .workflow()
            .allows(event.type().orElseThrow().lifecycle(), event.kind(), before.status(), to);
    return allowed
        ? List.of()
        : List.of(
            error(
                "the policy does not let " + event.kind().word() + " lead to " + to,
                "see QMS/.policy/workflow.yml"));
  }
}
