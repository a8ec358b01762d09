package org.gitqms.githooks.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The class archive of an installed command (AppCDS). The JVM writes down the classes of one run,
 * the rehearsal, and later runs map them instead of reading and checking them again.
 */
final class ClassArchive {

  private static final long PATIENCE_SECONDS = 300;

  private ClassArchive() {}

  /**
   * Makes the archive with the java that runs this.
   *
   * @return true if it is there. It depends on the JVM whether it can be made
   */
  static boolean make(Installation installation) throws IOException, InterruptedException {
    Path archive = installation.archive();
    Path made =
        Objects.requireNonNull(archive.getParent()).resolve("." + archive.getFileName() + ".tmp");
    Files.deleteIfExists(made);
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    // The flags that the command runs with: an archive fits no others.
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-Xlog:disable",
                    "-XX:ArchiveClassesAtExit=" + made,
                    "-jar",
                    installation.executable().toString(),
                    "rehearse"))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!ended || process.exitValue() != 0 || !Files.isRegularFile(made)) {
        return false;
      }
      Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(made);
    }
  }
}
