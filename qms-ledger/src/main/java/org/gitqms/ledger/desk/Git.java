package org.gitqms.ledger.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The {@code git} of the person at the keyboard. It fetches, pushes and updates work trees, with
 * that person's own configuration; nothing that it says enters a verdict.
 */
public final class Git {

  /** What would make git look at another repository than the one in the folder. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_PREFIX",
          "GIT_COMMON_DIR",
          "GIT_NAMESPACE",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES");

  private final Path folder;
  private final Map<String, String> variables;

  private Git(Path folder, Map<String, String> variables) {
    this.folder = folder;
    this.variables = Map.copyOf(variables);
  }

  /** The git that works in a folder. */
  public static Git in(Path folder) {
    return new Git(folder, Map.of());
  }

  /**
   * The git that works where another git works that runs a hook.
   *
   * @param variables those of the hook, which say which repository and which index that is
   */
  public static Git asIn(Path folder, Map<String, String> variables) {
    Map<String, String> there = new HashMap<>(variables);
    there.keySet().retainAll(ELSEWHERE);
    return new Git(folder, there);
  }

  Path folder() {
    return folder;
  }

  /** The same with another index than the repository's own. */
  Git withIndex(Path index) {
    Map<String, String> there = new HashMap<>(variables);
    there.put("GIT_INDEX_FILE", index.toString());
    return new Git(folder, there);
  }

  /**
   * What a git command has said.
   *
   * @param exit its exit code
   * @param out standard output
   * @param err standard error
   */
  public record Answer(int exit, String out, String err) {

    public boolean ok() {
      return exit == 0;
    }

    /** Standard output without white space at its ends. */
    public String line() {
      return out.strip();
    }
  }

  /**
   * Runs a command to its end, with nothing on its standard input.
   *
   * @throws IOException if there is no git, or it cannot be run
   */
  public Answer run(String... arguments) throws IOException {
    return run(new byte[0], arguments);
  }

  /** The same with standard input. */
  public Answer run(byte[] input, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeAll(ELSEWHERE);
    environment.put("GIT_NO_REPLACE_OBJECTS", "1");
    environment.put("LC_ALL", "C");
    environment.putAll(variables);
    Process process = builder.start();
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    try {
      if (input.length > 0) {
        process.getOutputStream().write(input);
      }
      process.getOutputStream().close();
    } catch (IOException e) {
      // A git that ends before it has read everything says why on standard error.
    }
    String out = text(process.getInputStream());
    try {
      return new Answer(process.waitFor(), out, err.join());
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while git ran", e);
    }
  }

  private static String text(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
