package org.gitqms.rules.rule.workflow;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-212: what takes something back says why. */
public final class ReasonGiven implements Rule {

  private static final RuleId ID = new RuleId("QMS-212");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "What takes something back says why";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    return event.kind().needsReason() && event.event().text().isBlank()
        ? List.of(
            error(
                "a " + event.kind().word() + " without a reason", "say why, as the message's text"))
        : List.of();
  }
}
