package org.gitqms.rules.rule.workflow;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-210: a document closes when its children allow it. */
public final class ChildrenDone implements Rule {

  private static final RuleId ID = new RuleId("QMS-210");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A document closes when its children are done";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.CLOSE || event.record().isEmpty()) {
      return List.of();
    }
    for (DocumentRecord child : event.before().children(event.record().get().id())) {
      Optional<String> missing = missing(child);
      if (missing.isPresent()) {
        return List.of(
            error(
                child.id() + " is " + child.status() + ": " + missing.get(),
                "finish " + child.id() + " first"));
      }
    }
    return List.of();
  }

  private static Optional<String> missing(DocumentRecord child) {
    if (child.status().isTerminal() || child.type().equals("ADD")) {
      return Optional.empty();
    }
    if (child.type().equals(DocumentType.BORN_IN_EXECUTION)) {
      return child.holder() == null
          ? Optional.empty()
          : Optional.of("it is checked out by " + child.holder());
    }
    if ("type-2".equals(child.variance())) {
      boolean preApproved = child.version().approvals() >= 1 && !child.status().isUnapprovedText();
      return preApproved
          ? Optional.empty()
          : Optional.of("a type 2 variance is at least PRE_APPROVED before its parent closes");
    }
    return Optional.of("it is CLOSED before its parent closes");
  }
}
