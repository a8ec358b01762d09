package org.gitqms.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The real git, run in a folder without any configuration or variable of whoever runs the tests.
 *
 * @param folder where git runs
 * @param home a folder of the test for git's own files
 * @param options come before git's command
 * @param variables come on top of the clean environment
 */
public record GitProcess(
    Path folder, Path home, List<String> options, Map<String, String> variables) {

  private static final long PATIENCE_SECONDS = 120;

  /**
   * How a run ended.
   *
   * @param exit the exit code
   * @param out standard output
   * @param err standard error
   */
  public record Outcome(int exit, String out, String err) {

    public boolean succeeded() {
      return exit == 0;
    }
  }

  public GitProcess {
    options = List.copyOf(options);
    variables = Map.copyOf(variables);
  }

  /** Git in {@code folder}, with its home in {@code home}, which may be empty. */
  public static GitProcess in(Path folder, Path home) {
    return new GitProcess(folder, home, List.of(), Map.of());
  }

  /** The same in another folder. */
  public GitProcess at(Path other) {
    return new GitProcess(other, home, options, variables);
  }

  /** With a configuration value. */
  public GitProcess configured(String key, String value) {
    List<String> more = new ArrayList<>(options);
    more.add("-c");
    more.add(key + "=" + value);
    return new GitProcess(folder, home, more, variables);
  }

  /** With a variable in its environment. */
  public GitProcess with(String variable, String value) {
    TreeMap<String, String> more = new TreeMap<>(variables);
    more.put(variable, value);
    return new GitProcess(folder, home, options, more);
  }

  /** Believes the keys of these people, each for its own address. */
  public GitProcess believing(Collection<Person> people) {
    String lines =
        people.stream()
            .map(p -> p.email() + " namespaces=\"git\" " + p.key().publicKey() + "\n")
            .collect(Collectors.joining());
    Path file = home.resolve("allowed_signers");
    try {
      Files.writeString(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return configured("gpg.ssh.allowedSignersFile", file.toString());
  }

  /** Commits as this person, signed; the key file comes into git's home. */
  public GitProcess as(Person person) {
    Path key = person.key().writeTo(home.resolve(person.id() + ".key"));
    return configured("user.name", person.name())
        .configured("user.email", person.email())
        .configured("gpg.format", "ssh")
        .configured("user.signingKey", key.toString())
        .configured("commit.gpgSign", "true");
  }

  /** Runs git to its end. */
  public Outcome run(String... arguments) {
    return run(new byte[0], arguments);
  }

  /** Runs git to its end with something to read. */
  public Outcome run(byte[] input, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(options);
    command.addAll(List.of(arguments));
    List<Path> files = new ArrayList<>();
    try {
      for (String name : List.of("in", "out", "err")) {
        files.add(Files.createTempFile(home, name, ".tmp"));
      }
      Files.write(files.get(0), input);
      Process process =
          builder(command)
              .redirectInput(files.get(0).toFile())
              .redirectOutput(files.get(1).toFile())
              .redirectError(files.get(2).toFile())
              .start();
      try {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw new IllegalStateException(String.join(" ", command) + " does not end");
        }
      } finally {
        process.destroyForcibly();
      }
      return new Outcome(process.exitValue(), text(files.get(1)), text(files.get(2)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      files.forEach(file -> file.toFile().delete());
    }
  }

  /**
   * The standard output of a run that has to succeed.
   *
   * @throws AssertionError if it does not
   */
  public String output(String... arguments) {
    Outcome outcome = run(arguments);
    if (!outcome.succeeded()) {
      throw new AssertionError("git " + String.join(" ", arguments) + ": " + outcome);
    }
    return outcome.out();
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", path);
    environment.put("HOME", home.toString());
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.putAll(variables);
    return builder;
  }

  private static String text(Path file) throws IOException {
    // Not readString: git may print bytes that are no UTF-8.
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
