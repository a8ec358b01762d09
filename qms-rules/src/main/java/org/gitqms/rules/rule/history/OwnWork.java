package org.gitqms.rules.rule.history;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.people.People;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.replay.HistoricEntry;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-256: an imported review or approval by somebody who had written in the document. */
public final class OwnWork implements Rule {

  private static final RuleId ID = new RuleId("QMS-256");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "An imported answer comes from somebody independent";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.IMPORT || event.record().isEmpty()) {
      return List.of();
    }
    HistoricEntry entry = HistoricEntry.of(event.event());
    DocumentRecord record = event.record().get();
    boolean answers = entry.kind().equals("REVIEW") || entry.kind().equals("APPROVE");
    String user = People.HISTORIC + event.commit().author().name();
    return answers && (record.isOwnedBy(user) || record.contributors().contains(user))
        ? List.of(
            HistoricTable.remark(
                event,
                ID,
                entry.kind() + " by " + event.commit().author().name() + ", who had written it"))
        : List.of();
  }
}
