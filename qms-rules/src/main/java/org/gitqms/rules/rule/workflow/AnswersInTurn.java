package org.gitqms.rules.rule.workflow;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.form.Refusal;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.record.InteractiveRecord;
import org.gitqms.rules.replay.RespondStep;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-219: answers come in the order of the form; what was answered is amended with a reason. */
public final class AnswersInTurn implements Rule {

  private static final RuleId ID = new RuleId("QMS-219");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Answers come in their turn, and are amended with a reason";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.RESPOND || event.record().isEmpty()) {
      return List.of();
    }
    DocumentRecord record = event.record().get();
    Optional<InteractiveRecord> answers = event.before().interactive(record);
    if (answers.isEmpty()) {
      return List.of(
          error(record.id() + " is not an interactive record", "git qms checkin " + record.id()));
    }
    Optional<Refusal> refusal = answers.get().interview().refusal(RespondStep.reply(event.event()));
    return refusal.map(r -> error(r.message(), r.fix())).stream().toList();
  }
}
