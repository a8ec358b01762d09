package org.gitqms.rules.rule.workflow;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-211: only a first version with no living child is cancelled. */
public final class Cancellable implements Rule {

  private static final RuleId ID = new RuleId("QMS-211");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Only what was never approved is cancelled";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.CANCEL || event.record().isEmpty()) {
      return List.of();
    }
    DocumentRecord record = event.record().get();
    if (record.version().approvals() > 0) {
      return List.of(
          error(
              record.id() + " was approved as " + record.version().approvals() + ".0",
              "carry it to its end, or retire it: git qms route " + record.id() + " --retire"));
    }
    return event.before().children(record.id()).stream()
        .filter(child -> !child.status().isTerminal())
        .limit(1)
        .map(
            child ->
                error(
                    "its child " + child.id() + " is " + child.status(),
                    "git qms cancel " + child.id() + " first"))
        .toList();
  }
}
