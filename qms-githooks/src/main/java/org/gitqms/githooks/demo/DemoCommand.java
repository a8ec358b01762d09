package org.gitqms.githooks.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gitqms.githooks.Console;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code git qms demo}. */
@Command(
    name = "demo",
    description = "Play a change record in a scratch repository, forge it, and see it found.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "where to make the repository; must not exist (default: a temporary folder)")
  private @Nullable Path dir;

  @Override
  public Integer call() throws SigningException {
    Console console = Console.of(Objects.requireNonNull(spec));
    if (dir != null && Files.exists(dir)) {
      return console.cannot(dir + " exists", "name a folder that does not exist yet");
    }
    try {
      Path folder =
          dir == null
              ? Files.createTempDirectory("git-qms-demo-").resolve("scratch")
              : dir.toAbsolutePath();
      return new Demo(console, folder).play() ? 0 : 1;
    } catch (CannotJudgeException e) {
      return console.cannot(e);
    } catch (IOException e) {
      return console.cannot(
          "the scratch repository cannot be written: " + e.getMessage(),
          "name a folder that can be made: git qms demo DIR");
    }
  }
}
