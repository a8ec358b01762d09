package org.gitqms.rules.rule.workflow;

import java.util.List;
import java.util.stream.Collectors;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Workflow;

/** QMS-201: the event is in the transition table for the document as it stands. */
public final class TransitionAllowed implements Rule {

  private static final RuleId ID = new RuleId("QMS-201");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "The table allows the event in this status";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (!event.kind().isWorkflow() || event.kind() == EventKind.CREATE) {
      return List.of();
    }
    if (event.record().isEmpty()) {
      return List.of(
          error("there is no document " + event.document(), "see the ids with git qms status"));
    }
    DocumentRecord record = event.record().get();
    DocumentType type = event.type().orElseThrow();
    Workflow workflow = event.before().policy().workflow();
    if (workflow.allows(type.lifecycle(), event.kind(), record.status())) {
      return List.of();
    }
    String possible =
        workflow.eventsFrom(type.lifecycle(), record.status()).stream()
            .map(EventKind::command)
            .collect(Collectors.joining(", "));
    return List.of(
        error(
            record.id()
                + " is "
                + record.status()
                + ": "
                + event.kind().word()
                + " is not possible",
            possible.isEmpty()
                ? "nothing can happen to it any more; create a new document"
                : "git qms status " + record.id() + "; possible now: " + possible));
  }
}
