package org.gitqms.rules.rule.execution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gitqms.rules.execution.ItemProblem;
import org.gitqms.rules.execution.ItemTables;
import org.gitqms.rules.execution.PlanSections;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.scope.ScopePlan;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-303: the execution items can be read, each with an id of its own. */
public final class ItemsRead implements Rule {

  private static final RuleId ID = new RuleId("QMS-303");
  private static final List<String> SCOPE = List.of(ScopePlan.FILES, ScopePlan.DOCUMENTS);

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
    // At a check-in between the two QMS-301 keeps the text as it was.
    Optional<Executed> plan = Executed.planRouted(event);
    if (plan.isPresent()) {
      return check(plan.get(), ofPlan(plan.get()));
    }
    return Executed.resultRouted(event).map(this::ofResult).orElse(List.of());
  }

  /** What an older system approved with rows that cannot be read is frozen, and nobody may mend. */
  private List<Finding> ofResult(Executed result) {
    Severity weight = result.isOlder() ? Severity.HISTORICAL : Severity.ERROR;
    return check(result, List.of()).stream().map(f -> f.as(weight)).toList();
  }

  private static List<ItemProblem> ofPlan(Executed plan) {
    return Stream.concat(
            PlanSections.problems(plan.after(), plan.holes(), SCOPE).stream(),
            ItemTables.lackingColumns(plan.after(), plan.where()).stream())
        .toList();
  }

  private List<Finding> check(Executed executed, List<ItemProblem> ofPlan) {
    return Stream.concat(executed.items().problems().stream(), ofPlan.stream())
        .map(p -> executed.at(p.offset(), error(p.message(), p.fix())))
        .toList();
  }
}
