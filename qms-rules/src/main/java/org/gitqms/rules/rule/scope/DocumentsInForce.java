package org.gitqms.rules.rule.scope;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.history.Completion;
import org.gitqms.rules.history.ExecutedDocument;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.scope.PlannedDocuments;
import org.gitqms.rules.scope.Scope;
import org.gitqms.rules.scope.ScopePlan;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/**
 * QMS-404: documents in scope are in force as they were to be: approved since the release, or
 * retired since then; what is executed is there. One that an item names which failed is excused.
 */
public final class DocumentsInForce implements Rule {

  private static final RuleId ID = new RuleId("QMS-404");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Every document in scope is in force";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    Optional<Completion> completion = Completion.whileMendable(event.before(), event.event());
    if (completion.isEmpty()) {
      return List.of();
    }
    ExecutedDocument document = completion.get().document();
    List<Finding> findings = new ArrayList<>();
    Set<DocumentId> told = new HashSet<>();
    FailedItems failed = FailedItems.of(document);
    for (ScopePlan.PlannedDocument planned :
        Scope.plan(event.before(), document.record()).documents()) {
      Optional<String> missing =
          PlannedDocuments.missing(event.before(), planned, event.facts().pastWork());
      boolean excused = failed.name(planned.id().value());
      if (missing.isPresent() && !excused && told.add(planned.id())) {
        findings.add(
            error(
                    planned.id() + " is in scope, and " + missing.get(),
                    "finish " + planned.id() + " first, or mark its item Fail and open a variance")
                .at(document.text().at(planned.at())));
      }
    }
    return findings;
  }
}
