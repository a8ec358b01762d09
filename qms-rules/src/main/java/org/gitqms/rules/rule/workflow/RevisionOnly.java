package org.gitqms.rules.rule.workflow;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-216: abandoning and retiring speak of a document with an effective version. */
public final class RevisionOnly implements Rule {

  private static final RuleId ID = new RuleId("QMS-216");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Only a revision is abandoned, only what has no draft retires";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.record().isEmpty()) {
      return List.of();
    }
    DocumentRecord record = event.record().get();
    if (event.kind() == EventKind.ABANDON && record.lastApproval().isEmpty()) {
      return List.of(
          error(
              record.id() + " was never effective: there is nothing to go back to",
              "git qms cancel " + record.id()));
    }
    boolean draft = event.before().file(event.before().draftPath(record)).isPresent();
    return event.kind() == EventKind.ROUTE_RETIREMENT && draft
        ? List.of(
            error(
                "a draft of " + record.id() + " exists",
                "git qms abandon " + record.id() + ", then retire it"))
        : List.of();
  }
}
