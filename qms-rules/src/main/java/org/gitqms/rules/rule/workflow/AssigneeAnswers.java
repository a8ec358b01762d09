package org.gitqms.rules.rule.workflow;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.record.Answer;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-204: only who was asked answers. */
public final class AssigneeAnswers implements Rule {

  private static final RuleId ID = new RuleId("QMS-204");

  private static final Set<EventKind> ANSWERS =
      EnumSet.of(EventKind.REVIEW, EventKind.APPROVE, EventKind.REJECT);

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Only who was asked answers";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (!ANSWERS.contains(event.kind()) || event.record().isEmpty()) {
      return List.of();
    }
    DocumentRecord record = event.record().get();
    String actor = event.event().actor();
    boolean quality = event.actor().filter(a -> a.isIn(Group.QUALITY)).isPresent();
    boolean asked =
        record.assignees().contains(actor)
            || (quality && record.assignees().contains(Answer.QUALITY_SEAT));
    return asked
        ? List.of()
        : List.of(
            error(
                actor + " is not asked; open are: " + String.join(", ", record.assignees()),
                "have quality assign you: git qms assign " + record.id() + " " + actor));
  }
}
