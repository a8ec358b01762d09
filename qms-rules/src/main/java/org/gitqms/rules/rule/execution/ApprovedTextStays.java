package org.gitqms.rules.rule.execution;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.execution.FrozenChange;
import org.gitqms.rules.execution.FrozenText;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/**
 * QMS-301: what was pre-approved stays to the byte; execution writes into the holes of the type.
 */
public final class ApprovedTextStays implements Rule {

  private static final RuleId ID = new RuleId("QMS-301");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Execution changes nothing that was approved";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    return Executed.checkedIn(event).map(e -> check(event.event().actor(), e)).orElse(List.of());
  }

  private List<Finding> check(String actor, Executed executed) {
    FrozenText after = executed.frozen();
    Digest digest = after.digest();
    FrozenText before = executed.frozenBefore();
    if (digest.equals(executed.record().frozen()) || digest.equals(before.digest())) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (FrozenChange change : after.difference(before)) {
      String place = change.section().isEmpty() ? "" : " under " + change.section();
      findings.add(
          executed.at(
              change.offset(),
              error(
                  actor + " changed what was approved" + place + ": " + change.told(),
                  "restore it; what has to differ from the plan needs a variance")));
    }
    return findings;
  }
}
