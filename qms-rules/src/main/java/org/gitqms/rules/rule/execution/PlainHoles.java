package org.gitqms.rules.rule.execution;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-302: nothing written in execution can hide or change what was approved. */
public final class PlainHoles implements Rule {

  private static final RuleId ID = new RuleId("QMS-302");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Execution writes plain text";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    return Executed.checkedIn(event).map(this::check).orElse(List.of());
  }

  private List<Finding> check(Executed executed) {
    return executed.frozen().problemsInHoles().stream()
        .map(p -> executed.at(p.offset(), error(p.message(), p.fix())))
        .toList();
  }
}
