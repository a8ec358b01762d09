package org.gitqms.githooks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gitqms.ledger.desk.Surroundings;

/** The one place where a command looks at the environment of its process. */
public final class Here {

  private Here() {}

  /** Home, ssh-agent and clock of the person at the keyboard. */
  public static Surroundings surroundings() {
    return new Surroundings(home(), agent(), Clock.system(ZoneId.systemDefault()));
  }

  /** The same for a hook, which asks for the time only: to find the zone takes it too long. */
  public static Surroundings inHook() {
    return new Surroundings(home(), agent(), Clock.systemUTC());
  }

  /** The token with which a person asks GitHub, by the names that GitHub's own tool looks for. */
  public static Optional<String> forgeToken() {
    return Stream.of("GH_TOKEN", "GITHUB_TOKEN")
        .map(name -> Objects.requireNonNullElse(System.getenv(name), ""))
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static Path home() {
    String home = System.getenv("HOME");
    return Path.of(home == null || home.isBlank() ? System.getProperty("user.home") : home);
  }

  /** The socket of ssh-agent, or null if there is none. */
  static @org.jspecify.annotations.Nullable Path agent() {
    String socket = System.getenv("SSH_AUTH_SOCK");
    return socket == null || socket.isBlank() ? null : Path.of(socket);
  }
}
