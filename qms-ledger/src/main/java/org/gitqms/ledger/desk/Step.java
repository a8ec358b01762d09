package org.gitqms.ledger.desk;

import java.util.Map;
import java.util.Optional;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;

/**
 * One event to write.
 *
 * @param event what is asked for; its claims are computed
 * @param brought the files it brings, by path; an empty content deletes
 */
public record Step(Event event, Map<String, Optional<Content>> brought) {

  public Step {
    brought = Map.copyOf(brought);
  }

  /** An event that brings no file. */
  public static Step of(Event event) {
    return new Step(event, Map.of());
  }
}
