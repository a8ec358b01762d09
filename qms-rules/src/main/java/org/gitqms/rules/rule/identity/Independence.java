package org.gitqms.rules.rule.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.people.People;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/**
 * QMS-705: nobody reviews or approves what he owns, has owned or has written, nor what his agent,
 * or the agents' sponsor, has. Who wrote a child counts for its parent.
 */
public final class Independence implements Rule {

  private static final RuleId ID = new RuleId("QMS-705");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Nobody reviews or approves his own work";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    boolean answers = event.kind() == EventKind.REVIEW || event.kind() == EventKind.APPROVE;
    if (!answers || event.record().isEmpty()) {
      return List.of();
    }
    String person = event.before().policy().people().personBehind(event.event().actor());
    if (!excluded(event.before(), event.record().get()).contains(person)) {
      return List.of();
    }
    return List.of(
        error(
            person
                + " owns "
                + event.document()
                + ", or has owned it or written in it since its last approval",
            "have it reviewed and approved by somebody who has not"));
  }

  /** The persons who may not answer for this document. */
  public static Set<String> excluded(Snapshot state, DocumentRecord record) {
    List<String> involved = new ArrayList<>(record.contributors());
    addOwners(record, involved);
    for (DocumentRecord child : state.descendants(record.id())) {
      involved.addAll(child.authors());
      addOwners(child, involved);
    }
    People people = state.policy().people();
    Set<String> persons = new TreeSet<>();
    involved.forEach(id -> persons.add(people.personBehind(id)));
    return persons;
  }

  /** Who hands a document over for the time of its approval does not become independent of it. */
  private static void addOwners(DocumentRecord record, List<String> involved) {
    involved.addAll(record.formerOwners());
    if (record.owner() != null) {
      involved.add(record.owner());
    }
  }
}
