package org.gitqms.rules.rule.scope;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.evidence.EvidenceText;
import org.gitqms.rules.evidence.Reference;
import org.gitqms.rules.execution.ExecutionItem;
import org.gitqms.rules.execution.ItemCell;
import org.gitqms.rules.execution.Outcome;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.history.Completion;
import org.gitqms.rules.history.ExecutedDocument;
import org.gitqms.rules.scope.ChangedPaths;
import org.gitqms.rules.scope.Scope;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-405: an item that names files of the scope did not pass unless they were changed. */
public final class ItemFilesChanged implements Rule {

  private static final RuleId ID = new RuleId("QMS-405");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "An item passed only if the files that it names were changed";
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
      Scope scope = Scope.approved(event.before(), document.record());
      ChangedPaths changed =
          ChangedPaths.of(event.before(), document.record(), event.facts().pastWork());
      for (ExecutionItem item : document.items()) {
        if (!item.is(Outcome.FAIL)) {
          check(event, document, item, scope, changed, findings);
        }
      }
    }
    return findings;
  }

  private void check(
      Case event,
      ExecutedDocument document,
      ExecutionItem item,
      Scope scope,
      ChangedPaths changed,
      List<Finding> findings) {
    Set<String> told = new HashSet<>();
    for (ItemCell cell : item.planned()) {
      for (Reference reference :
          EvidenceText.references(cell.text(), event.before().policy().types())) {
        if (reference instanceof Reference.FileName file
            && scope.covers(file.name())
            && !changed.include(file.name())
            && told.add(file.name())) {
          findings.add(
              error(
                      item.id() + " names " + file.name() + ", which no commit changed",
                      "do what is missing in a commit with QMS-Change: "
                          + document.record().id()
                          + ", or mark the item Fail and open a variance")
                  .at(document.text().at(cell.offset() + file.at()))
                  .about(document.record().id().value()));
        }
      }
    }
  }
}
