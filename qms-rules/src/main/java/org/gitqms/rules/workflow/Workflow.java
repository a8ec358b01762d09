package org.gitqms.rules.workflow;

import static org.gitqms.rules.workflow.EventKind.*;
import static org.gitqms.rules.workflow.Lifecycle.EXECUTABLE;
import static org.gitqms.rules.workflow.Lifecycle.NON_EXECUTABLE;
import static org.gitqms.rules.workflow.Status.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The transition tables of both lifecycles. {@link #STRICT} is the floor: a policy may leave lines
 * out, never add one.
 *
 * <p>Creation is not in the table, since a new document has no status to come from: it begins as
 * DRAFT, or as IN_EXECUTION where the type is born so.
 */
public final class Workflow {

  /** Every transition there is. */
  public static final Workflow STRICT = new Workflow(strict());

  private final Set<Transition> transitions;

  private Workflow(Collection<Transition> transitions) {
    this.transitions = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(transitions));
  }

  /**
   * A table of some of the strict transitions.
   *
   * @throws IllegalArgumentException if one of them is not in {@link #STRICT}
   */
  public static Workflow of(Collection<Transition> transitions) {
    for (Transition transition : transitions) {
      if (!STRICT.transitions.contains(transition)) {
        throw new IllegalArgumentException("not in the strict table: " + transition);
      }
    }
    return new Workflow(transitions);
  }

  /** True if the table has this line. */
  public boolean allows(Lifecycle lifecycle, EventKind event, Status from, Status to) {
    return transitions.contains(new Transition(lifecycle, event, from, to));
  }

  /** True if the event may happen at all to a document in this status. */
  public boolean allows(Lifecycle lifecycle, EventKind event, Status from) {
    return transitions.stream()
        .anyMatch(t -> t.lifecycle() == lifecycle && t.event() == event && t.from() == from);
  }

  /** The events that the table allows for a document in this status, in the order of the table. */
  public List<EventKind> eventsFrom(Lifecycle lifecycle, Status from) {
    return transitions.stream()
        .filter(t -> t.lifecycle() == lifecycle && t.from() == from)
        .map(Transition::event)
        .distinct()
        .toList();
  }

  /** All lines, in the order of the table. */
  public Set<Transition> transitions() {
    return transitions;
  }

  private static List<Transition> strict() {
    List<Transition> all = new ArrayList<>();
    Stream.of(
            line(CHECKOUT, DRAFT, DRAFT),
            line(CHECKOUT, REVIEWED, DRAFT),
            line(CHECKOUT, EFFECTIVE, DRAFT),
            line(CHECKIN, DRAFT, DRAFT),
            line(DISCARD, DRAFT, DRAFT),
            line(DISCARD, DRAFT, EFFECTIVE),
            line(RESPOND, DRAFT, DRAFT),
            line(ABANDON, DRAFT, EFFECTIVE),
            line(ABANDON, REVIEWED, EFFECTIVE),
            line(ROUTE_REVIEW, DRAFT, IN_REVIEW),
            line(ASSIGN, IN_REVIEW, IN_REVIEW),
            line(REVIEW, IN_REVIEW, IN_REVIEW),
            line(REVIEW, IN_REVIEW, REVIEWED),
            line(WITHDRAW, IN_REVIEW, DRAFT),
            line(ROUTE_APPROVAL, REVIEWED, IN_APPROVAL),
            line(ROUTE_RETIREMENT, EFFECTIVE, IN_APPROVAL),
            line(ASSIGN, IN_APPROVAL, IN_APPROVAL),
            line(APPROVE, IN_APPROVAL, IN_APPROVAL),
            line(APPROVE, IN_APPROVAL, EFFECTIVE),
            line(APPROVE, IN_APPROVAL, RETIRED),
            line(REJECT, IN_APPROVAL, REVIEWED),
            line(REJECT, IN_APPROVAL, EFFECTIVE),
            line(WITHDRAW, IN_APPROVAL, REVIEWED),
            line(WITHDRAW, IN_APPROVAL, EFFECTIVE),
            line(CANCEL, DRAFT, CANCELLED),
            line(CANCEL, REVIEWED, CANCELLED))
        .map(l -> l.in(NON_EXECUTABLE))
        .forEach(all::add);
    Stream.of(DRAFT, IN_REVIEW, REVIEWED, IN_APPROVAL, EFFECTIVE)
        .map(s -> line(REASSIGN, s, s).in(NON_EXECUTABLE))
        .forEach(all::add);
    Stream.of(
            line(CHECKOUT, DRAFT, DRAFT),
            line(CHECKOUT, PRE_REVIEWED, DRAFT),
            line(CHECKOUT, PRE_APPROVED, DRAFT),
            line(CHECKOUT, IN_EXECUTION, IN_EXECUTION),
            line(CHECKOUT, POST_REVIEWED, IN_EXECUTION),
            line(CHECKIN, DRAFT, DRAFT),
            line(CHECKIN, IN_EXECUTION, IN_EXECUTION),
            line(DISCARD, DRAFT, DRAFT),
            line(DISCARD, IN_EXECUTION, IN_EXECUTION),
            line(RESPOND, DRAFT, DRAFT),
            line(RESPOND, IN_EXECUTION, IN_EXECUTION),
            line(ROUTE_REVIEW, DRAFT, IN_PRE_REVIEW),
            line(ROUTE_REVIEW, IN_EXECUTION, IN_POST_REVIEW),
            line(ASSIGN, IN_PRE_REVIEW, IN_PRE_REVIEW),
            line(ASSIGN, IN_POST_REVIEW, IN_POST_REVIEW),
            line(REVIEW, IN_PRE_REVIEW, IN_PRE_REVIEW),
            line(REVIEW, IN_PRE_REVIEW, PRE_REVIEWED),
            line(REVIEW, IN_POST_REVIEW, IN_POST_REVIEW),
            line(REVIEW, IN_POST_REVIEW, POST_REVIEWED),
            line(WITHDRAW, IN_PRE_REVIEW, DRAFT),
            line(WITHDRAW, IN_POST_REVIEW, IN_EXECUTION),
            line(ROUTE_APPROVAL, PRE_REVIEWED, IN_PRE_APPROVAL),
            line(ROUTE_APPROVAL, POST_REVIEWED, IN_POST_APPROVAL),
            line(ASSIGN, IN_PRE_APPROVAL, IN_PRE_APPROVAL),
            line(ASSIGN, IN_POST_APPROVAL, IN_POST_APPROVAL),
            line(APPROVE, IN_PRE_APPROVAL, IN_PRE_APPROVAL),
            line(APPROVE, IN_PRE_APPROVAL, PRE_APPROVED),
            line(APPROVE, IN_POST_APPROVAL, IN_POST_APPROVAL),
            line(APPROVE, IN_POST_APPROVAL, POST_APPROVED),
            line(REJECT, IN_PRE_APPROVAL, PRE_REVIEWED),
            line(REJECT, IN_POST_APPROVAL, POST_REVIEWED),
            line(WITHDRAW, IN_PRE_APPROVAL, PRE_REVIEWED),
            line(WITHDRAW, IN_POST_APPROVAL, POST_REVIEWED),
            line(RELEASE, PRE_APPROVED, IN_EXECUTION),
            line(REVERT, POST_REVIEWED, IN_EXECUTION),
            line(CLOSE, POST_APPROVED, CLOSED),
            line(CANCEL, DRAFT, CANCELLED),
            line(CANCEL, PRE_REVIEWED, CANCELLED))
        .map(l -> l.in(EXECUTABLE))
        .forEach(all::add);
    Stream.of(
            DRAFT,
            IN_PRE_REVIEW,
            PRE_REVIEWED,
            IN_PRE_APPROVAL,
            PRE_APPROVED,
            IN_EXECUTION,
            IN_POST_REVIEW,
            POST_REVIEWED,
            IN_POST_APPROVAL,
            POST_APPROVED)
        .map(s -> line(REASSIGN, s, s).in(EXECUTABLE))
        .forEach(all::add);
    return all;
  }

  private static Line line(EventKind event, Status from, Status to) {
    return new Line(event, from, to);
  }

  private record Line(EventKind event, Status from, Status to) {
    Transition in(Lifecycle lifecycle) {
      return new Transition(lifecycle, event, from, to);
    }
  }
}
