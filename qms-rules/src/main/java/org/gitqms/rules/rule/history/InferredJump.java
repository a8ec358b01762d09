package org.gitqms.rules.rule.history;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.replay.HistoricEntry;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;

/** QMS-252: an entry without a stated status change whose effect the strict table does not have. */
public final class InferredJump implements Rule {

  private static final RuleId ID = new RuleId("QMS-252");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "An inferred status change is not in the table";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.IMPORT || event.record().isEmpty()) {
      return List.of();
    }
    HistoricEntry entry = HistoricEntry.of(event.event());
    Status from = event.record().get().status();
    Status to = entry.statusAfter(from);
    return entry.stated().isEmpty() && !HistoricTable.allows(event, entry.event(), from, to)
        ? List.of(
            HistoricTable.remark(
                event, ID, entry.kind() + " in " + from + ", which leaves it in " + to))
        : List.of();
  }
}
