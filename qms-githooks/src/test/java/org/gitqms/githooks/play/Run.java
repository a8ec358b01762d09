package org.gitqms.githooks.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How a process ended.
 *
 * @param command what was run
 * @param exit the exit code
 * @param out standard output
 * @param err standard error
 */
record Run(List<String> command, int exit, String out, String err) {

  private static final long PATIENCE_SECONDS = 240;

  Run {
    command = List.copyOf(command);
  }

  /** Runs a command to its end, with this environment and no other. */
  static Run of(Path folder, Map<String, String> environment, List<String> command) {
    try {
      Path out = Files.createTempFile("play", ".out");
      Path err = Files.createTempFile("play", ".err");
      try {
        Process process = start(folder, environment, command, out, err);
        try {
          if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError(String.join(" ", command) + " does not end");
          }
        } finally {
          process.destroyForcibly();
        }
        return new Run(command, process.exitValue(), text(out), text(err));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static Process start(
      Path folder, Map<String, String> environment, List<String> command, Path out, Path err)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .redirectOutput(out.toFile())
        .redirectError(err.toFile())
        .start();
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** It did what it was told. */
  Run succeeds() {
    assertThat(exit).as("%s", this).isZero();
    return this;
  }

  /** It was refused by a rule, or by whoever answers in its name. */
  Run isRefused(String... words) {
    assertThat(exit).as("%s", this).isNotZero();
    assertThat(out + err).contains(words).doesNotContain("\tat ").doesNotContain("Exception in");
    return this;
  }
}
