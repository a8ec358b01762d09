package org.gitqms.githooks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gitqms.githooks.install.Folders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code git qms rehearse}: runs what people and hooks run, once, on a repository that is thrown
 * away. The class archive that {@code install} makes holds the classes that this has used.
 */
@Command(
    name = "rehearse",
    hidden = true,
    description = "Run through the work of a day on a scratch repository, and leave nothing.",
    mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  /** The command lines to rehearse. The first one makes the repository that the others read. */
  private static List<List<String>> programme(Path scratch) {
    String repo = scratch.toString();
    return List.of(
        List.of("demo", repo),
        List.of("verify", repo, "--format", "json"),
        List.of("verify", repo, "--range", "HEAD~1..HEAD"),
        List.of("numbers", repo),
        List.of("--version"),
        List.of("--help"));
  }

  @Override
  public Integer call() {
    Console console = Console.of(Objects.requireNonNull(spec));
    try {
      Path folder = Files.createTempDirectory("git-qms-rehearsal-");
      try {
        return rehearse(console, folder.resolve("scratch"));
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      return console.cannot(
          "the scratch repository cannot be written: " + e.getMessage(),
          "free some space in the folder for temporary files");
    }
  }

  private static int rehearse(Console console, Path scratch) {
    for (List<String> words : programme(scratch)) {
      CommandLine line = Main.commandLine(words);
      line.setOut(new PrintWriter(Writer.nullWriter())).setErr(console.err());
      int exit = Main.run(line, words.toArray(String[]::new));
      if (exit != ExitCode.OK) {
        return exit;
      }
    }
    return ExitCode.OK;
  }
}
