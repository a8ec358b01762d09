package org.gitqms.githooks.hooks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gitqms.ledger.desk.Git;
import org.gitqms.ledger.git.CannotJudgeException;

/**
 * The {@code git} of the person, asked for what only it knows: where hooks lie, and configuration.
 *
 * @param folder where it runs
 */
public record GitCommand(Path folder) {

  /** Git in a folder. */
  public static GitCommand in(Path folder) {
    return new GitCommand(folder);
  }

  /**
   * What git prints, without the line end; empty if it ends with another code than 0.
   *
   * @throws CannotJudgeException if git cannot be run
   */
  public Optional<String> ask(String... words) throws CannotJudgeException {
    try {
      Git.Answer answer = Git.in(folder).run(words);
      return answer.ok() ? Optional.of(answer.out().stripTrailing()) : Optional.empty();
    } catch (IOException e) {
      throw new CannotJudgeException("git cannot be run in " + folder, "install git 2.34 or newer");
    }
  }

  /**
   * Where git keeps something of a repository, such as {@code hooks}.
   *
   * @throws CannotJudgeException if there is no repository
   */
  Path path(String name) throws CannotJudgeException {
    return ask("rev-parse", "--git-path", name)
        .map(path -> folder.toAbsolutePath().resolve(path).normalize())
        .orElseThrow(
            () ->
                new CannotJudgeException(
                    "there is no git repository in " + folder,
                    "name the folder of a git repository"));
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
