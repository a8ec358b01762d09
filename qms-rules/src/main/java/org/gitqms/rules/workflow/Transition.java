package org.gitqms.rules.workflow;

/** One line of the table: in this lifecycle, this event may lead from one status to another. */
public record Transition(Lifecycle lifecycle, EventKind event, Status from, Status to) {

  @Override
  public String toString() {
    return event.word() + ": " + from + " -> " + to;
  }
}
