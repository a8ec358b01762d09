package org.gitqms.rules.rule.ledger;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-905: a commit changes {@code QMS/} or other paths, never both. */
public final class Separation implements Rule {

  private static final RuleId ID = new RuleId("QMS-905");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "An event changes nothing outside QMS/";
  }

  @Override
  public Stage stage() {
    return Stage.GRAMMAR;
  }

  @Override
  public List<Finding> check(Case event) {
    return event.commit().changes().stream()
        .filter(c -> !c.isQms())
        .limit(1)
        .map(
            c ->
                error(
                        "the event also changes a path outside QMS/",
                        "put code into a commit of its own")
                    .at(Location.of(c.path())))
        .toList();
  }
}
