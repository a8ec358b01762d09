package org.gitqms.githooks.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.gitqms.ledger.git.CannotJudgeException;

/**
 * The folder outside of the repository in which a server remembers what it has verified, so that a
 * repository that was set back is found out.
 *
 * @param dir the folder; one for each repository
 */
public record StateFolder(Path dir) {

  private static final String FILE = "verified";
  private static final int LARGEST = 4096;

  /** Decides what is recorded next, knowing what is recorded now. */
  @FunctionalInterface
  interface Step {

    /** What shall be recorded; empty to leave it as it is. */
    Optional<VerifiedTip> from(Optional<VerifiedTip> recorded) throws CannotJudgeException;
  }

  /**
   * What is recorded; empty if nothing is yet.
   *
   * @throws CannotJudgeException if it cannot be read: what is not known is not taken as new
   */
  Optional<VerifiedTip> read() throws CannotJudgeException {
    if (!Files.isDirectory(dir)) {
      throw new CannotJudgeException(
          "the state folder " + dir + " is not there",
          "restore it from a backup, or install anew: git qms hooks install --server --state "
              + dir);
    }
    try {
      Path file = dir.resolve(FILE);
      if (Files.size(file) > LARGEST) {
        throw malformed();
      }
      return Optional.of(
          VerifiedTip.parse(Files.readString(file, StandardCharsets.UTF_8))
              .orElseThrow(this::malformed));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw malformed();
    }
  }

  /**
   * Records a step, whole or not at all, one process at a time.
   *
   * @throws CannotJudgeException if what is recorded cannot be read
   * @throws IOException if the folder cannot be written
   */
  void record(Step step) throws CannotJudgeException, IOException {
    Path lock = dir.resolve("lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      Optional<VerifiedTip> next = step.from(read());
      if (next.isPresent() && held.isValid()) {
        Path file = dir.resolve(FILE);
        Path written = dir.resolve(FILE + ".new");
        Files.writeString(written, next.get().text());
        try (FileChannel disk = FileChannel.open(written, StandardOpenOption.WRITE)) {
          disk.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private CannotJudgeException malformed() {
    return new CannotJudgeException(
        dir.resolve(FILE) + ":1:1 is not what git-qms records",
        "restore it from a backup; or delete it and install anew, which verifies from genesis");
  }
}
