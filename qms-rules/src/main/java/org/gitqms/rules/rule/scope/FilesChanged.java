package org.gitqms.rules.rule.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.history.Completion;
import org.gitqms.rules.history.ExecutedDocument;
import org.gitqms.rules.scope.ChangedPaths;
import org.gitqms.rules.scope.Scope;
import org.gitqms.rules.scope.ScopePlan;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/**
 * QMS-402: what was approved to be changed was changed. A file that an item names which failed is
 * excused: the variance of that item tells what became of it.
 */
public final class FilesChanged implements Rule {

  private static final RuleId ID = new RuleId("QMS-402");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Every file in scope was changed";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    Optional<Completion> completion = Completion.of(event.before(), event.event());
    List<ExecutedDocument> due = completion.map(Completion::due).orElse(List.of());
    List<Finding> findings = new ArrayList<>();
    for (ExecutedDocument document : due) {
      FailedItems failed = FailedItems.of(document);
      ChangedPaths changed =
          ChangedPaths.of(event.before(), document.record(), event.facts().pastWork());
      for (ScopePlan.PlannedFile file : Scope.plan(event.before(), document.record()).files()) {
        String name = file.pattern().toString();
        if (!changed.include(file.pattern()) && !failed.name(name)) {
          findings.add(
              error(
                      name
                          + " is in scope, and no commit for "
                          + document.record().id()
                          + " changed it",
                      "do the work in a commit with QMS-Change: "
                          + document.record().id()
                          + ", or mark its item Fail and open a variance")
                  .at(document.text().at(file.at()))
                  .about(document.record().id().value()));
        }
      }
    }
    return findings;
  }
}
