package org.gitqms.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A real store of the older system. It is third-party data and no part of this project: its folder
 * is named with {@code -Dqms.corpus=DIR}, or found as {@code shared/corpus} above the project.
 */
public final class Corpus {

  /** Why a test is skipped that asks for the store. */
  public static final String ABSENT = "skipped: no corpus; name it with -Dqms.corpus=DIR";

  private static final String STORE = "legacy-2026-02-10/QMS";

  private Corpus() {}

  /** The folder of the store, if it is at hand. */
  public static Optional<Path> store() {
    String named = System.getProperty("qms.corpus");
    if (named != null) {
      return Optional.of(Path.of(named).resolve(STORE)).filter(Files::isDirectory);
    }
    Path above = Path.of("").toAbsolutePath();
    while (above != null) {
      Path store = above.resolve("shared/corpus").resolve(STORE);
      if (Files.isDirectory(store)) {
        return Optional.of(store);
      }
      above = above.getParent();
    }
    return Optional.empty();
  }
}
