package org.gitqms.rules.rule.policy;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-805: two persons put a repository under governance, each once. */
public final class GovernSigned implements Rule {

  private static final RuleId ID = new RuleId("QMS-805");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Each person signs governance once";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.GOVERN) {
      return List.of();
    }
    if (event.before().ledger().governed()) {
      return List.of(error("the repository is governed already", "nothing is left to do"));
    }
    return event.before().ledger().governedBy().contains(event.event().actor())
        ? List.of(
            error(
                event.event().actor() + " has signed already",
                "have another person sign; one of the two is of quality"))
        : List.of();
  }
}
