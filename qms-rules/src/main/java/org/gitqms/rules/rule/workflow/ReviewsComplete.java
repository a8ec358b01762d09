package org.gitqms.rules.rule.workflow;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.record.Answer;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/**
 * QMS-205: before approval every review recommends, one is quality's, and all are on today's
 * content.
 */
public final class ReviewsComplete implements Rule {

  private static final RuleId ID = new RuleId("QMS-205");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "All reviews recommend today's content, one of them for quality";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.ROUTE_APPROVAL || event.record().isEmpty()) {
      return List.of();
    }
    DocumentRecord record = event.record().get();
    String again =
        "git qms checkout " + record.id() + ", correct it, and route it for review again";
    for (Answer outcome : record.outcomes()) {
      if (!outcome.verdict().equals(Answer.RECOMMEND)) {
        return List.of(error(outcome.actor() + " has asked for updates", again));
      }
      boolean today = event.before().subject(record).filter(outcome.content()::equals).isPresent();
      if (!today) {
        return List.of(
            error("the review by " + outcome.actor() + " was given on another content", again));
      }
    }
    boolean quality = record.outcomes().stream().anyMatch(Answer::isForQuality);
    return quality ? List.of() : List.of(error("no review for quality recommends it", again));
  }
}
