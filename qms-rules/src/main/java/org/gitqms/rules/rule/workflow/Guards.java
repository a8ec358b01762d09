package org.gitqms.rules.rule.workflow;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Guard;
import org.gitqms.rules.workflow.Status;

/** Finds the guards of the policy that speak of an event and another document. */
final class Guards {

  private Guards() {}

  /**
   * The guards of an event.
   *
   * @param type the type of the document that the event is about
   */
  static List<Guard> of(Case event, String type, Guard.Of of) {
    return of(event, event.kind(), type, of);
  }

  /** The guards that the closing of the event's document will meet. */
  static List<Guard> atClosing(Case event, String type, Guard.Of of) {
    return of(event, EventKind.CLOSE, type, of);
  }

  private static List<Guard> of(Case event, EventKind kind, String type, Guard.Of of) {
    return event.policy().map(Policy::guards).orElse(Guard.FLOOR).stream()
        .filter(g -> g.event() == kind && g.of() == of && g.types().contains(type))
        .toList();
  }

  /** Those of them that look at this other document. */
  static List<Guard> about(List<Guard> guards, DocumentRecord other) {
    return guards.stream()
        .filter(g -> g.documents().contains(other.type()))
        .filter(g -> g.variance() == null || g.variance().equals(other.variance()))
        .toList();
  }

  /** {@code CLOSED or CANCELLED}. */
  static String words(Set<Status> statuses) {
    List<String> names = new TreeSet<>(statuses).stream().map(Status::name).toList();
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : names.subList(0, last).stream().collect(Collectors.joining(", "))
            + " or "
            + names.get(last);
  }
}
