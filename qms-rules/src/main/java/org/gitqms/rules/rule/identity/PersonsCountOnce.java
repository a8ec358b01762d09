package org.gitqms.rules.rule.identity;

import java.util.List;
import java.util.stream.Stream;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.people.People;
import org.gitqms.rules.record.Answer;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-706: in one round a person answers once, whatever keys and agents he has. */
public final class PersonsCountOnce implements Rule {

  private static final RuleId ID = new RuleId("QMS-706");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A person answers once in a round, with all keys and agents together";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.record().isEmpty()) {
      return List.of();
    }
    DocumentRecord record = event.record().get();
    Stream<Answer> given =
        event.kind() == EventKind.REVIEW
            ? record.outcomes().stream()
            : event.kind() == EventKind.APPROVE ? record.approvals().stream() : Stream.of();
    People people = event.before().policy().people();
    String person = people.personBehind(event.event().actor());
    return given
        .filter(answer -> people.personBehind(answer.actor()).equals(person))
        .limit(1)
        .map(
            answer ->
                error(
                    person + " has answered in this round already, as " + answer.actor(),
                    "have the open seat answered by another person"))
        .toList();
  }
}
