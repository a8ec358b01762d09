package org.gitqms.rules.rule.workflow;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-203: who writes holds the document, and nobody routes what is held. */
public final class HolderActs implements Rule {

  private static final RuleId ID = new RuleId("QMS-203");

  private static final Set<EventKind> HOLDERS =
      EnumSet.of(EventKind.CHECKIN, EventKind.DISCARD, EventKind.RESPOND);
  private static final Set<EventKind> NOBODY = EnumSet.of(EventKind.ROUTE_REVIEW, EventKind.CANCEL);

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A document is written by its holder, and moved while nobody holds it";
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
    String holder = record.holder();
    if (HOLDERS.contains(event.kind()) && !record.isHeldBy(actor)) {
      return List.of(
          error(
              holder == null
                  ? "nobody has checked out " + record.id()
                  : record.id() + " is checked out by " + holder,
              "git qms checkout " + record.id()));
    }
    boolean others = event.kind() == EventKind.CHECKOUT && holder != null && !holder.equals(actor);
    boolean held = NOBODY.contains(event.kind()) && holder != null;
    return others || held
        ? List.of(
            error(
                record.id() + " is checked out by " + holder,
                "git qms checkin " + record.id() + ", or git qms discard " + record.id()))
        : List.of();
  }
}
