package org.gitqms.rules.rule.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gitqms.rules.execution.ExecutionComment;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-315: a comment is its writer's: nobody else writes, changes or drops it. */
public final class CommentsStay implements Rule {

  private static final RuleId ID = new RuleId("QMS-315");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A comment belongs to who signed it";
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
    List<ExecutionComment> old = executed.commentsBefore();
    List<ExecutionComment> now = executed.comments();
    List<Finding> findings = new ArrayList<>();
    for (ExecutionComment comment : apart(now, old)) {
      if (comment.performer().exists() && !comment.performers().equals(List.of(actor))) {
        findings.add(
            executed.at(
                comment.offset(),
                error(
                    actor + " comments, and not under the name of " + actor + " alone",
                    "write " + actor + " under Performer; everybody comments for himself")));
      }
    }
    for (ExecutionComment gone : apart(old, now)) {
      if (!gone.performers().equals(List.of(actor))) {
        findings.add(
            executed.at(
                sectionOf(gone, now),
                error(
                    actor + " changed or dropped a comment of another: " + gone.told(),
                    "restore it, and write what you have to say into a row of your own")));
      }
    }
    return findings;
  }

  /** Those that are not among the others. */
  private static List<ExecutionComment> apart(
      List<ExecutionComment> comments, List<ExecutionComment> others) {
    Map<List<String>, Integer> known = new HashMap<>();
    others.forEach(other -> known.merge(other.key(), 1, Integer::sum));
    return comments.stream().filter(c -> known.merge(c.key(), -1, Integer::sum) < 0).toList();
  }

  /** Where its section has a comment now; the beginning of the text if it has none. */
  private static int sectionOf(ExecutionComment gone, List<ExecutionComment> now) {
    return now.stream()
        .filter(comment -> comment.section().equals(gone.section()))
        .mapToInt(ExecutionComment::offset)
        .findFirst()
        .orElse(0);
  }
}
