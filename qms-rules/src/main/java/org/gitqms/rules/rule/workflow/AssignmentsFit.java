package org.gitqms.rules.rule.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.People;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.record.Answer;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.rule.identity.Independence;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-206: who is asked exists, may answer, is independent, and is asked once. */
public final class AssignmentsFit implements Rule {

  private static final RuleId ID = new RuleId("QMS-206");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Who is asked may answer";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    List<String> named = event.event().values(TrailerKey.ASSIGN);
    if (event.kind() == EventKind.IMPORT || event.record().isEmpty()) {
      return List.of();
    }
    DocumentRecord record = event.record().get();
    if (event.kind() == EventKind.REASSIGN) {
      return checkOwner(event);
    }
    List<String> sorted = new ArrayList<>(new TreeSet<>(named));
    if (!sorted.equals(named)) {
      return List.of(error("the assignees are not sorted", "name them in alphabetical order"));
    }
    Snapshot routed = event.before();
    People people = routed.policy().people();
    Set<String> asked =
        event.kind() == EventKind.ASSIGN ? inRound(record, people) : new TreeSet<>();
    for (String id : named) {
      Optional<Principal> principal = people.find(id);
      boolean may =
          principal.filter(p -> p.isIn(Group.QUALITY) || p.isIn(Group.REVIEWER)).isPresent();
      if (!may) {
        return List.of(
            error(id + " is nobody who reviews or approves", "name reviewers or quality people"));
      }
      Set<String> excluded = Independence.excluded(routed, record);
      boolean owner =
          event.kind() == EventKind.ROUTE_RETIREMENT
              && people
                  .personBehind(event.event().actor())
                  .equals(principal.orElseThrow().person());
      if (owner || excluded.contains(principal.orElseThrow().person())) {
        return List.of(error(id + " is not independent of " + record.id(), "name somebody else"));
      }
      if (!asked.add(principal.orElseThrow().person())) {
        return List.of(
            error(
                id + " is asked in this round already, or has answered, or an agent or sponsor has",
                "name somebody else"));
      }
    }
    return List.of();
  }

  /** The persons who are asked or have answered; a person answers once, so none is asked twice. */
  private static Set<String> inRound(DocumentRecord record, People people) {
    Set<String> persons = new TreeSet<>();
    record.assignees().forEach(seat -> persons.add(people.personBehind(seat)));
    List<Answer> given = record.status().isInReview() ? record.outcomes() : record.approvals();
    given.forEach(answer -> persons.add(people.personBehind(answer.actor())));
    return persons;
  }

  private List<Finding> checkOwner(Case event) {
    String owner = event.event().value(TrailerKey.OWNER).orElse("");
    boolean may =
        event
            .before()
            .policy()
            .people()
            .find(owner)
            .filter(p -> p.isIn(Group.INITIATOR) || p.isIn(Group.ADMINISTRATOR))
            .isPresent();
    return may
        ? List.of()
        : List.of(error(owner + " cannot own a document", "name an initiator or administrator"));
  }
}
