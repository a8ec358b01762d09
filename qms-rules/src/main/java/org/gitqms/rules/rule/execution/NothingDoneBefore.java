package org.gitqms.rules.rule.execution;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.execution.ExecutionItem;
import org.gitqms.rules.execution.ItemCell;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-304: a plan that is routed holds no results. */
public final class NothingDoneBefore implements Rule {

  private static final RuleId ID = new RuleId("QMS-304");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Nothing is executed before it is approved";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    return Executed.planRouted(event).map(this::check).orElse(List.of());
  }

  private List<Finding> check(Executed executed) {
    List<Finding> findings = new ArrayList<>();
    for (ExecutionItem item : executed.items().items()) {
      for (ItemCell cell : item.executed()) {
        if (!cell.isPlaceholder() && !cell.text().isEmpty()) {
          findings.add(
              executed.at(
                  cell.offset(),
                  error(
                      item.id() + " is filled under " + cell.column() + " before it is approved",
                      "write a placeholder, as [EVIDENCE]; the work begins after the release")));
        }
      }
    }
    return findings;
  }
}
