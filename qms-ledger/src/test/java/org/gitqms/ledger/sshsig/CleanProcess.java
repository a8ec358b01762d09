package org.gitqms.ledger.sshsig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs in a folder of the test, with nothing of the caller's environment but PATH. */
record CleanProcess(Path folder, Map<String, String> variables) {

  record Outcome(int exit, String out, String err) {

    boolean succeeded() {
      return exit == 0;
    }
  }

  CleanProcess(Path folder) {
    this(folder, Map.of());
  }

  CleanProcess with(String variable, String value) {
    return new CleanProcess(folder, Map.of(variable, value));
  }

  ProcessBuilder prepare(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH", path,
                "HOME", folder.toString(),
                "LC_ALL", "C",
                "TZ", "UTC",
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_CONFIG_GLOBAL", "/dev/null"));
    builder.environment().putAll(variables);
    return builder;
  }

  Outcome run(byte[] input, String... command) {
    List<Path> files = new ArrayList<>();
    try {
      for (String name : List.of("stdin", "stdout", "stderr")) {
        files.add(Files.createTempFile(folder, name, null));
      }
      Files.write(files.get(0), input);
      Process process =
          prepare(List.of(command))
              .redirectInput(files.get(0).toFile())
              .redirectOutput(files.get(1).toFile())
              .redirectError(files.get(2).toFile())
              .start();
      try {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
          throw new IllegalStateException(command[0] + " does not end");
        }
      } finally {
        process.destroyForcibly();
      }
      return new Outcome(
          process.exitValue(),
          Files.readString(files.get(1), StandardCharsets.UTF_8),
          Files.readString(files.get(2), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      files.forEach(file -> file.toFile().delete());
    }
  }

  /** The standard output of a command that has to succeed. */
  String get(byte[] input, String... command) {
    Outcome outcome = run(input, command);
    if (!outcome.succeeded()) {
      throw new IllegalStateException(String.join(" ", command) + ": " + outcome);
    }
    return outcome.out();
  }

  String get(String... command) {
    return get(new byte[0], command);
  }
}
