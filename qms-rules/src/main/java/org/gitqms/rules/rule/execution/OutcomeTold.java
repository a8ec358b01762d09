package org.gitqms.rules.rule.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.document.Expectation;
import org.gitqms.rules.execution.ExecutionItem;
import org.gitqms.rules.execution.ItemCell;
import org.gitqms.rules.execution.Outcome;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-305: each item says what became of it, and who did it when. */
public final class OutcomeTold implements Rule {

  private static final RuleId ID = new RuleId("QMS-305");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Every item has its outcome";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    boolean routed = event.kind() == EventKind.ROUTE_REVIEW;
    return Executed.completed(event).map(e -> check(e, routed)).orElse(List.of());
  }

  private List<Finding> check(Executed executed, boolean routed) {
    List<Finding> findings = new ArrayList<>();
    for (ExecutionItem item : executed.items().items()) {
      for (ItemCell cell : missing(item)) {
        // A placeholder of the template QMS-104 names already when the text is routed.
        boolean told = routed && Expectation.EXECUTION_PLACEHOLDERS.contains(cell.text());
        if (!told) {
          findings.add(
              executed.at(
                  cell.offset(),
                  error(
                      item.id() + " tells nothing under " + cell.column(),
                      "git qms checkout " + executed.record().id() + ", and fill it")));
        }
      }
      outcome(item).map(f -> executed.at(item.outcome().offset(), f)).ifPresent(findings::add);
    }
    return findings;
  }

  private static List<ItemCell> missing(ExecutionItem item) {
    List<ItemCell> asked = new ArrayList<>(List.of(item.outcome(), item.performer(), item.date()));
    if (item.is(Outcome.PASS)) {
      asked.add(item.summary());
      asked.add(item.evidence());
    }
    return asked.stream().filter(cell -> cell.exists() && !cell.isFilled()).distinct().toList();
  }

  private Optional<Finding> outcome(ExecutionItem item) {
    boolean known = item.is(Outcome.PASS) || item.is(Outcome.FAIL);
    return known || !item.outcome().isFilled()
        ? Optional.empty()
        : Optional.of(
            error(
                "the outcome of " + item.id() + " is " + item.outcome().text(),
                "write Pass or Fail, and nothing else"));
  }
}
