package org.gitqms.githooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How {@code bin/git-qms} ended, run as a process.
 *
 * @param exit the exit code
 * @param out the lines of standard output
 * @param err the lines of standard error
 */
record LauncherRun(int exit, List<String> out, List<String> err) {

  private static final long PATIENCE_SECONDS = 120;

  LauncherRun {
    out = List.copyOf(out);
    err = List.copyOf(err);
  }

  /**
   * Runs the launcher of a tree.
   *
   * @param scratch a folder of the test
   * @param environment all of it
   */
  static LauncherRun of(
      Path tree, Path scratch, Map<String, String> environment, Object... arguments)
      throws IOException, InterruptedException {
    return ofFile(tree.resolve("bin/git-qms"), scratch, environment, arguments);
  }

  /** Runs an executable file, in the scratch folder. */
  static LauncherRun ofFile(
      Path file, Path scratch, Map<String, String> environment, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(file.toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path out = Files.createTempFile(scratch, "out", ".tmp");
    Path err = Files.createTempFile(scratch, "err", ".tmp");
    ProcessBuilder builder = new ProcessBuilder(command).directory(scratch.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(String.join(" ", command) + " does not end");
      }
    } finally {
      process.destroyForcibly();
    }
    return new LauncherRun(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
  }
}
