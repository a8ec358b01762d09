package org.gitqms.rules.rule.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.rules.execution.ExecutionItem;
import org.gitqms.rules.execution.ItemCell;
import org.gitqms.rules.execution.Outcome;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.Status;

/** QMS-306: what failed is dealt with in a report of its own. */
public final class FailureHasVariance implements Rule {

  private static final RuleId ID = new RuleId("QMS-306");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "What failed names its variance";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  private static final Set<String> REPORTS = Set.of("VAR", "ER");
  private static final Pattern NAME =
      Pattern.compile("(?<![A-Za-z0-9-])[A-Z][A-Z0-9]{0,20}+(?:-[A-Z0-9]{1,30}+){1,40}+");

  @Override
  public List<Finding> check(Case event) {
    return Executed.completed(event).map(e -> check(event.before(), e)).orElse(List.of());
  }

  private List<Finding> check(Snapshot state, Executed executed) {
    Map<String, DocumentRecord> reports = new LinkedHashMap<>();
    for (DocumentRecord child : state.children(executed.record().id())) {
      if (REPORTS.contains(child.type())) {
        reports.put(child.id().value(), child);
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (ExecutionItem item : executed.items().items()) {
      if (item.is(Outcome.FAIL)) {
        List<DocumentRecord> named =
            names(item).stream().filter(reports::containsKey).map(reports::get).toList();
        if (named.stream().noneMatch(r -> r.status() != Status.CANCELLED)) {
          findings.add(executed.at(item.outcome().offset(), finding(executed, item, named)));
        }
      }
    }
    return findings;
  }

  private Finding finding(Executed executed, ExecutionItem item, List<DocumentRecord> named) {
    String id = executed.record().id().value();
    return named.isEmpty()
        ? error(
            item.id() + " failed and names no variance of " + id,
            "open one (an exception report in a test protocol), and name it in the row")
        : error(
            item.id() + " failed, and " + named.get(0).id() + " is CANCELLED",
            "open another one, and name it in the row");
  }

  private static List<String> names(ExecutionItem item) {
    List<String> names = new ArrayList<>();
    for (ItemCell cell : item.executed()) {
      Matcher matcher = NAME.matcher(cell.text());
      while (matcher.find()) {
        names.add(matcher.group());
      }
    }
    return names;
  }
}
