package org.gitqms.rules.rule.ledger;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-907: there is one genesis, and no event before it. */
public final class GenesisOnce implements Rule {

  /** Also the rule under which a genesis that is not the pinned one is reported. */
  public static final RuleId ID = new RuleId("QMS-907");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "There is one genesis, the pinned one, and no event before it";
  }

  @Override
  public Stage stage() {
    return Stage.GRAMMAR;
  }

  @Override
  public List<Finding> check(Case event) {
    boolean genesis = event.kind() == EventKind.GENESIS;
    if (genesis && event.before().isGoverned()) {
      return List.of(
          error("a second genesis", "remove this commit; change the policy by policy-propose"));
    }
    if (genesis && event.facts().foundQms()) {
      return List.of(
          error(
              "QMS/ holds something already before genesis, which nobody would ever judge",
              "move it elsewhere in a commit before genesis"));
    }
    if (!genesis && !event.before().isGoverned()) {
      return List.of(error("an event before genesis", "begin the ledger with git qms init"));
    }
    return List.of();
  }
}
