package org.gitqms.githooks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The command as a file that hooks and people start: the one that the build has made, installed as
 * people install it; where it is not made yet, a script that runs the classes under test.
 */
public final class Executable {

  /** Set by the build in the phase in which the file is there. */
  private static final boolean BUILT = Boolean.getBoolean("qms.built");

  private static final Path FILE = file();

  private Executable() {}

  /** The file. */
  public static Path path() {
    return FILE;
  }

  private static Path file() {
    String given = System.getProperty("qms.play.executable");
    if (given != null) {
      return Path.of(given);
    }
    try {
      Path folder = Files.createTempDirectory("git-qms-executable");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return BUILT ? installed(folder.resolve("bin")) : script(folder.resolve("git-qms"));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Path installed(Path bin) throws IOException, InterruptedException {
    ProcessBuilder install =
        new ProcessBuilder(
            Path.of("target/git-qms").toAbsolutePath().toString(), "install", bin.toString());
    install.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    if (install.start().waitFor() != 0) {
      throw new AssertionError("target/git-qms does not install itself into " + bin);
    }
    return bin.resolve("git-qms");
  }

  private static Path script(Path file) throws IOException {
    Files.writeString(
        file,
        """
        #!/bin/sh
        exec '%s' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s' %s "$@"
        """
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                Main.class.getName()));
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      // What is left in the folder for temporary files is no reason to fail.
    }
  }
}
