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

/** QMS-253: a status change stated from a status that no earlier line led to. */
public final class UnexplainedChange implements Rule {

  private static final RuleId ID = new RuleId("QMS-253");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A stated status change begins where no line had led";
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
    Status known = event.record().get().status();
    for (HistoricEntry.StatedChange change : entry.stated()) {
      boolean allowed = HistoricTable.allows(event, entry.event(), change.from(), change.to());
      if (allowed && change.from() != known) {
        return List.of(
            HistoricTable.remark(
                event,
                ID,
                entry.kind()
                    + " states a change from "
                    + change.from()
                    + "; the trail had left "
                    + event.document()
                    + " in "
                    + known));
      }
      known = change.to();
    }
    return List.of();
  }
}
