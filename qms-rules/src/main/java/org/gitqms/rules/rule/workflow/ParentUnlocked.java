package org.gitqms.rules.rule.workflow;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.policy.ResolvedId;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;

/** QMS-215: the children of a document in post-review or later are locked. */
public final class ParentUnlocked implements Rule {

  private static final RuleId ID = new RuleId("QMS-215");

  private static final Set<EventKind> HARMLESS = EnumSet.of(EventKind.REASSIGN, EventKind.DISCARD);

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Children are locked while their parent is reviewed after execution";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (!event.kind().isWorkflow() || HARMLESS.contains(event.kind())) {
      return List.of();
    }
    DocumentId above =
        event.kind() == EventKind.CREATE
            ? event
                .event()
                .document()
                .flatMap(event.before().policy().types()::resolve)
                .flatMap(ResolvedId::parent)
                .orElse(null)
            : event.record().map(DocumentRecord::parent).orElse(null);
    while (above != null) {
      Optional<DocumentRecord> parent = event.before().record(above);
      if (parent.isEmpty()) {
        return List.of();
      }
      Status status = parent.get().status();
      if (status.isAfterExecution()) {
        return List.of(
            error(
                above + " is " + status + ": its children are locked",
                "finish or withdraw " + above + " first"));
      }
      above = parent.get().parent();
    }
    return List.of();
  }
}
