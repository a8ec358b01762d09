package org.gitqms.rules.rule.code;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.event.CitedChange;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.workflow.Status;

/** QMS-501: whoever changes governed code names the change record that is open for it. */
public final class OpenChange implements CodeRule {

  private static final RuleId ID = new RuleId("QMS-501");
  private static final String SAY =
      "let the last paragraph of its message hold one line QMS-Change: CR-nnn";

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Governed code names one change record that is in execution";
  }

  @Override
  public List<Finding> check(CodeCase code) {
    if (!code.isOwnWork()) {
      return List.of();
    }
    Location place = Location.of(code.governed().get(0).path());
    List<String> cited = code.cited();
    if (cited.isEmpty()) {
      String elsewhere =
          CitedChange.isMentioned(code.commit().message()) ? " in its last paragraph" : "";
      return List.of(
          error("a governed path changes, and the commit names no change record" + elsewhere, SAY)
              .at(place));
    }
    if (cited.size() > 1) {
      return List.of(
          error("the commit names more than one document: " + String.join(", ", cited), SAY)
              .at(place));
    }
    Optional<DocumentRecord> record = DocumentId.parse(cited.get(0)).flatMap(code.before()::record);
    if (record.isEmpty()) {
      return List.of(error("there is no document " + cited.get(0), SAY).at(place));
    }
    DocumentRecord change = record.get();
    if (change.status() == Status.IN_EXECUTION) {
      return List.of();
    }
    return List.of(
        error(
                change.id() + " is " + change.status() + ", and not in execution",
                change.status() == Status.PRE_APPROVED
                    ? "git qms release " + change.id() + ", and then commit"
                    : "name a change record that is open")
            .about(change.id().value())
            .at(place));
  }
}
