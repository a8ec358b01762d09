package org.gitqms.rules.rule.history;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.replay.HistoricEntry;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-254: a trail that does not begin with the creation of its document. */
public final class TrailBeginning implements Rule {

  private static final RuleId ID = new RuleId("QMS-254");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A trail begins with its document's creation";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.IMPORT || event.record().isPresent()) {
      return List.of();
    }
    HistoricEntry entry = HistoricEntry.of(event.event());
    return entry.kind().equals("CREATE")
        ? List.of()
        : List.of(
            HistoricTable.remark(
                event, ID, "the trail begins with " + entry.kind() + ": nobody created it"));
  }
}
