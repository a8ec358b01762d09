package org.gitqms.rules.rule.ledger;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.PlainCommits;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-903: an event has one parent; only a genesis may have none. */
public final class CommitShape implements Rule {

  @Override
  public RuleId id() {
    return PlainCommits.SHAPE;
  }

  @Override
  public String title() {
    return "An event has one parent, and a merge brings in code only";
  }

  @Override
  public Stage stage() {
    return Stage.GRAMMAR;
  }

  @Override
  public List<Finding> check(Case event) {
    int parents = event.commit().parents().size();
    if (parents == 1 || (parents == 0 && event.kind() == EventKind.GENESIS)) {
      return List.of();
    }
    return List.of(
        error(
            "an event has one parent, this one has " + parents,
            "write the event on the ledger branch; merge only code branches"));
  }
}
