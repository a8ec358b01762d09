package org.gitqms.rules.workflow;

import org.jspecify.annotations.Nullable;

/** One line of the table: in this lifecycle, this event may lead from one status to another. */
public record Transition(Lifecycle lifecycle, EventKind event, Status from, Status to) {

  // By hand, for the start of hooks: decision 14.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Transition that
        && lifecycle == that.lifecycle
        && event == that.event
        && from == that.from
        && to == that.to;
  }

  @Override
  public int hashCode() {
    int hash = lifecycle.hashCode();
    hash = 31 * hash + event.hashCode();
    hash = 31 * hash + from.hashCode();
    return 31 * hash + to.hashCode();
  }

  @Override
  public String toString() {
    return event.word() + ": " + from + " -> " + to;
  }
}
