package org.gitqms.rules.rule.workflow;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.rule.identity.GroupMayAct;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-202: what only the owner may do is done by the owner. */
public final class OwnerActs implements Rule {

  private static final RuleId ID = new RuleId("QMS-202");

  private static final Set<EventKind> OWNERS =
      EnumSet.of(
          EventKind.ABANDON,
          EventKind.ROUTE_REVIEW,
          EventKind.ROUTE_APPROVAL,
          EventKind.WITHDRAW,
          EventKind.RELEASE,
          EventKind.REVERT,
          EventKind.CLOSE);

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Only the owner moves a document";
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
    String actor = event.event().actor();
    boolean ownerAsked =
        OWNERS.contains(event.kind())
            || (event.kind() == EventKind.CHECKOUT && record.owner() != null)
            || (event.kind() == EventKind.CANCEL && !GroupMayAct.isCancelledByQuality(record));
    if (!ownerAsked || record.isOwnedBy(actor)) {
      return List.of();
    }
    String owner = record.owner();
    return List.of(
        error(
            owner == null
                ? record.id() + " has no owner"
                : record.id() + " is owned by " + owner + ", not by " + actor,
            owner == null
                ? "git qms checkout " + record.id()
                : "ask " + owner + ", or have it reassigned: git qms reassign " + record.id()));
  }
}
