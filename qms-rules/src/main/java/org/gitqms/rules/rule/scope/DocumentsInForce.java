package org.gitqms.rules.rule.scope;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.history.Completion;
import org.gitqms.rules.history.ExecutedDocument;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.scope.PlannedChange;
import org.gitqms.rules.scope.Scope;
import org.gitqms.rules.scope.ScopePlan;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.Status;

/**
 * QMS-404: documents in scope are in force as they were to be: approved since the release, or
 * retired since then; what is executed is closed. One that an item names which failed is excused.
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
    Optional<Completion> completion = Completion.of(event.before(), event.event());
    if (completion.isEmpty()) {
      return List.of();
    }
    ExecutedDocument document = completion.get().document();
    List<Finding> findings = new ArrayList<>();
    Set<DocumentId> told = new HashSet<>();
    for (ScopePlan.PlannedDocument planned :
        Scope.plan(event.before(), document.record()).documents()) {
      Optional<String> missing = missing(event, planned);
      boolean excused = FailedItems.name(document, planned.id().value());
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

  private static Optional<String> missing(Case event, ScopePlan.PlannedDocument planned) {
    Snapshot state = event.before();
    Optional<DocumentRecord> found = state.record(planned.id());
    if (found.isEmpty()) {
      return Optional.of("does not exist");
    }
    DocumentRecord record = found.get();
    boolean executable = state.typeOf(record).orElseThrow().isExecutable();
    if (planned.change() == PlannedChange.END) {
      boolean ended = executable ? record.status().isTerminal() : record.status() == Status.RETIRED;
      return ended ? Optional.empty() : Optional.of("is " + record.status() + ", not RETIRED");
    }
    if (executable) {
      return record.status() == Status.CLOSED
          ? Optional.empty()
          : Optional.of("is " + record.status() + ", not CLOSED");
    }
    if (!record.isRevision() || record.status() == Status.RETIRED) {
      return Optional.of("is " + record.status() + ", not EFFECTIVE");
    }
    PastWork past = event.facts().pastWork();
    boolean approved = past.released().isEmpty() || past.approved().contains(record.id());
    return approved
        ? Optional.empty()
        : Optional.of(
            "no version of it was approved since the release; it is "
                + record.status()
                + " at "
                + record.version());
  }
}
