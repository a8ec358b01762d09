package org.gitqms.rules.rule.history;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-258: an imported child whose id names no parent. */
public final class LostParent implements Rule {

  private static final RuleId ID = new RuleId("QMS-258");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A child names its parent";
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
    boolean lost =
        event.event().document().flatMap(event.before().policy().types()::resolve).isEmpty();
    return lost
        ? List.of(HistoricTable.remark(event, ID, event.document() + " names no parent"))
        : List.of();
  }
}
