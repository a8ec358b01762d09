package org.gitqms.rules.rule.execution;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-303: the execution items can be read, each with an id of its own. */
public final class ItemsRead implements Rule {

  private static final RuleId ID = new RuleId("QMS-303");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Execution items can be read";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    // At a check-in between the two QMS-301 keeps the tables as they were.
    return Executed.planRouted(event)
        .or(() -> Executed.resultRouted(event))
        .map(this::check)
        .orElse(List.of());
  }

  private List<Finding> check(Executed executed) {
    return executed.items().problems().stream()
        .map(p -> executed.at(p.offset(), error(p.message(), p.fix())))
        .toList();
  }
}
