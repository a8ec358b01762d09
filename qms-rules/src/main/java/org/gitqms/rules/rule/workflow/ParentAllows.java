package org.gitqms.rules.rule.workflow;

import java.util.List;
import java.util.Optional;
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

/** QMS-209: a child is born only where its parent allows it. */
public final class ParentAllows implements Rule {

  private static final RuleId ID = new RuleId("QMS-209");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A child is created where its parent allows it";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.CREATE) {
      return List.of();
    }
    Optional<ResolvedId> resolved =
        event.event().document().flatMap(event.before().policy().types()::resolve);
    if (resolved.isEmpty() || resolved.get().parent().isEmpty()) {
      return List.of();
    }
    DocumentId parentId = resolved.get().parent().get();
    Optional<DocumentRecord> parent = event.before().record(parentId);
    if (parent.isEmpty()) {
      return List.of(error("there is no parent " + parentId, "create the parent first"));
    }
    Status status = parent.get().status();
    String type = resolved.get().type().name();
    if (type.equals("ADD")) {
      return status == Status.CLOSED
          ? List.of()
          : List.of(
              error(
                  parentId + " is " + status + ": an addendum needs a CLOSED parent",
                  "correct " + parentId + " itself while it is open"));
    }
    if (status.isTerminal() || status.isAfterExecution()) {
      return List.of(
          error(
              parentId + " is " + status + " and takes no further child",
              status == Status.CLOSED
                  ? "create an addendum (ADD) under it"
                  : "withdraw or revert " + parentId + " first"));
    }
    boolean born = resolved.get().type().isBornInExecution();
    return born && status != Status.IN_EXECUTION
        ? List.of(
            error(
                parentId + " is " + status + ": a " + type + " needs a parent in execution",
                "git qms release " + parentId))
        : List.of();
  }
}
