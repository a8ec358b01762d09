package org.gitqms.rules.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.event.Meaning;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.record.Answer;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.rule.identity.Independence;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody.
 *
 * @param what the event that would be its answer
 * @param document the document, or null if it is about the ledger itself
 * @param phase what a signature would mean, or the status it waits in
 * @param asked true if others wait for the answer; false if it is the owner's own to go on with
 */
public record Task(EventKind what, @Nullable DocumentRecord document, String phase, boolean asked) {

  private static final Map<Status, EventKind> OWNERS_NEXT =
      Map.of(
          Status.REVIEWED, EventKind.ROUTE_APPROVAL,
          Status.PRE_REVIEWED, EventKind.ROUTE_APPROVAL,
          Status.POST_REVIEWED, EventKind.ROUTE_APPROVAL,
          Status.PRE_APPROVED, EventKind.RELEASE,
          Status.POST_APPROVED, EventKind.CLOSE);

  /** The document, if it is about one. */
  public Optional<DocumentRecord> record() {
    return Optional.ofNullable(document);
  }

  /** Everything that waits for somebody, what others wait for first, then by document. */
  public static List<Task> of(Snapshot state, Principal person) {
    List<Task> tasks = new ArrayList<>();
    for (DocumentRecord record : state.records()) {
      if (isAsked(state, record, person)) {
        EventKind what = record.status().isInReview() ? EventKind.REVIEW : EventKind.APPROVE;
        String phase =
            Meaning.of(what, record.status(), record.retiring()).map(Meaning::word).orElse("");
        tasks.add(new Task(what, record, phase, true));
      }
      EventKind next = OWNERS_NEXT.get(record.status());
      if (next != null && record.isOwnedBy(person.id()) && record.holder() == null) {
        boolean updates = record.outcomes().stream().anyMatch(Task::asksForUpdates);
        tasks.add(
            new Task(updates ? EventKind.CHECKOUT : next, record, record.status().name(), false));
      }
    }
    tasks.sort(
        Comparator.comparing((Task task) -> !task.asked)
            .thenComparing(task -> task.record().orElseThrow().id()));
    tasks.addAll(aboutLedger(state, person));
    return tasks;
  }

  private static boolean asksForUpdates(Answer answer) {
    return answer.verdict().equals("request-updates");
  }

  private static boolean isAsked(Snapshot state, DocumentRecord record, Principal person) {
    if (record.assignees().contains(person.id())) {
      return true;
    }
    boolean quality =
        record.assignees().contains(Answer.QUALITY_SEAT) && person.isIn(Group.QUALITY);
    Set<String> excluded = quality ? Independence.excluded(state, record) : Set.of();
    List<Answer> given = record.status().isInReview() ? record.outcomes() : record.approvals();
    boolean answered =
        given.stream()
            .anyMatch(
                answer ->
                    state.policy().people().personBehind(answer.actor()).equals(person.person()));
    return quality && !excluded.contains(person.person()) && !answered;
  }

  private static List<Task> aboutLedger(Snapshot state, Principal person) {
    List<Task> tasks = new ArrayList<>();
    boolean another =
        state
            .ledger()
            .waiting()
            .filter(
                waiting ->
                    !state.policy().people().personBehind(waiting.by()).equals(person.person()))
            .isPresent();
    if (another && person.isIn(Group.QUALITY)) {
      tasks.add(new Task(EventKind.POLICY_APPROVE, null, "policy", true));
    }
    boolean mayGovern = person.isIn(Group.QUALITY) || person.isIn(Group.ADMINISTRATOR);
    if (!state.ledger().governed()
        && mayGovern
        && !state.ledger().governedBy().contains(person.id())) {
      tasks.add(new Task(EventKind.GOVERN, null, "governance", true));
    }
    return tasks;
  }
}
