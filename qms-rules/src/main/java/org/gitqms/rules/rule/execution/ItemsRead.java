package org.gitqms.rules.rule.execution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gitqms.rules.execution.ItemProblem;
import org.gitqms.rules.execution.PlanSections;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
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
    List<ItemProblem> sections =
        plan.map(p -> PlanSections.problems(p.after(), p.holes(), SCOPE)).orElse(List.of());
    return plan.or(() -> Executed.resultRouted(event))
        .map(executed -> check(executed, sections))
        .orElse(List.of());
  }

  private List<Finding> check(Executed executed, List<ItemProblem> sections) {
    return Stream.concat(executed.items().problems().stream(), sections.stream())
        .map(p -> executed.at(p.offset(), error(p.message(), p.fix())))
        .toList();
  }
}
