package org.gitqms.rules.rule.history;

import java.util.List;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.replay.ImportStep;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-257: an entry whose text has not survived. */
public final class UnknownText implements Rule {

  private static final RuleId ID = new RuleId("QMS-257");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "The text of every version has survived";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.IMPORT
        || !ImportStep.bringsContent(event.event(), event.record().orElse(null))) {
      return List.of();
    }
    return event.event().value(TrailerKey.CONTENT).filter("unknown"::equals).isPresent()
        ? List.of(
            HistoricTable.remark(
                event,
                ID,
                "the text of "
                    + event.event().value(TrailerKey.ENTRY).orElse("")
                    + " at version "
                    + event.event().value(TrailerKey.VERSION).orElse("")
                    + " has not survived"))
        : List.of();
  }
}
