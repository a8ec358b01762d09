package org.gitqms.githooks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where this project lies. */
public final class SourceTree {

  /** The folder with the launcher: tests run in the folder of their module. */
  public static final Path ROOT = root();

  private SourceTree() {}

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("bin/git-qms"))) {
      folder = Objects.requireNonNull(folder.getParent(), "not in the source tree");
    }
    return folder;
  }
}
