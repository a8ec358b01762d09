package org.gitqms.githooks.hooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gitqms.ledger.git.CannotJudgeException;

/**
 * The {@code git} of the person, asked for what only it knows: where hooks lie, and configuration.
 *
 * @param folder where it runs
 * @param variables set on top of the environment of this process
 */
public record GitCommand(Path folder, Map<String, String> variables) {

  public GitCommand {
    variables = Map.copyOf(variables);
  }

  /** Git in a folder. */
  public static GitCommand in(Path folder) {
    return new GitCommand(folder, Map.of());
  }

  /**
   * What git prints, without the line end; empty if it ends with another code than 0.
   *
   * @throws CannotJudgeException if git cannot be run
   */
  public Optional<String> ask(String... words) throws CannotJudgeException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(variables);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      byte[] out = process.getInputStream().readAllBytes();
      return process.waitFor() == 0
          ? Optional.of(new String(out, StandardCharsets.UTF_8).stripTrailing())
          : Optional.empty();
    } catch (IOException e) {
      throw new CannotJudgeException("git cannot be run in " + folder, "install git 2.34 or newer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotJudgeException("interrupted", "type the command again");
    }
  }

  /**
   * Lets git do something.
   *
   * @throws CannotJudgeException if it does not
   */
  void tell(String... words) throws CannotJudgeException {
    if (ask(words).isEmpty()) {
      throw new CannotJudgeException(
          "git " + String.join(" ", words) + " failed", "run it yourself, and see what it says");
    }
  }
}
