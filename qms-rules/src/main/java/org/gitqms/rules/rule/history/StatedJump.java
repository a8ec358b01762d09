package org.gitqms.rules.rule.history;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.replay.HistoricEntry;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-251: a status change that the older trail states, and the strict table does not have. */
public final class StatedJump implements Rule {

  private static final RuleId ID = new RuleId("QMS-251");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A stated status change is not in the table";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.IMPORT) {
      return List.of();
    }
    HistoricEntry entry = HistoricEntry.of(event.event());
    List<Finding> findings = new ArrayList<>();
    for (HistoricEntry.StatedChange change : entry.stated()) {
      if (!HistoricTable.allows(event, entry.event(), change.from(), change.to())) {
        findings.add(
            HistoricTable.remark(
                event, ID, entry.kind() + " states " + change.from() + " -> " + change.to()));
      }
    }
    return findings;
  }
}
