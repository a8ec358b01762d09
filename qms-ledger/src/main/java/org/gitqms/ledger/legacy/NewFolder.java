package org.gitqms.ledger.legacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.gitqms.ledger.git.CannotJudgeException;

/**
 * A folder that appears whole or not at all: it is filled under another name beside its place.
 *
 * @param target where it is to appear
 * @param making where it is filled; gone after {@link #close}
 */
record NewFolder(Path target, Path making) implements AutoCloseable {

  /**
   * Makes the folder to fill.
   *
   * @param named does not exist yet, or is an empty folder
   */
  static NewFolder at(Path named) throws CannotJudgeException, IOException {
    Path target = named.toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new CannotJudgeException("there is no folder " + parent, "make it first");
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(target)) {
      throw new CannotJudgeException(
          named + " exists and is not an empty folder", "name a folder that does not exist yet");
    }
    // No temporary folder of Java's: a repository is as open to others as the umask says.
    String name = ".qms-import-" + HexFormat.of().toHexDigits(new SecureRandom().nextLong());
    return new NewFolder(target, Files.createDirectory(parent.resolve(name)));
  }

  /** Gives the folder its name. */
  void appear() throws IOException {
    Files.deleteIfExists(target);
    Files.move(making, target);
  }

  @Override
  public void close() throws IOException {
    Trees.delete(making);
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
