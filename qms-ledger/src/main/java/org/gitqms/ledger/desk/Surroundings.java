package org.gitqms.ledger.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person's process finds around it. It is handed in, so that nothing below reads an
 * environment.
 *
 * @param home the person's home folder
 * @param agentSocket the socket of ssh-agent, or null if there is none
 * @param clock time and zone that new events carry
 */
public record Surroundings(Path home, @Nullable Path agentSocket, Clock clock) {

  public Optional<Path> agent() {
    return Optional.ofNullable(agentSocket);
  }
}
