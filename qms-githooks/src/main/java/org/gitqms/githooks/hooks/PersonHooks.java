package org.gitqms.githooks.hooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gitqms.ledger.git.CannotJudgeException;

/** The hooks of a person's clone. */
public final class PersonHooks {

  private PersonHooks() {}

  /**
   * Puts them into a repository.
   *
   * @return the folder in which they are now
   * @throws CannotJudgeException if hooks are somebody else's business there, or could not call
   *     git-qms
   */
  public static Path install(Path repository) throws CannotJudgeException, IOException {
    GitCommand git = GitCommand.in(repository);
    HookFolder folder = HookFolder.of(git);
    install(git, folder, executable());
    return folder.dir();
  }

  /**
   * Looks whether hooks could be installed.
   *
   * @throws CannotJudgeException if they could not
   */
  public static void check(Path repository) throws CannotJudgeException {
    executable();
    HookFolder.of(GitCommand.in(repository));
  }

  /** True if git calls git-qms there; a bare repository has no use for it. */
  public static boolean areInstalled(Path repository) throws CannotJudgeException, IOException {
    GitCommand git = GitCommand.in(repository);
    if (git.ask("rev-parse", "--is-bare-repository").filter("true"::equals).isPresent()) {
      return true;
    }
    HookFolder folder = HookFolder.of(git);
    for (String name : HooksCommand.CLIENT) {
      if (folder.state(name) != HookFolder.State.INSTALLED) {
        return false;
      }
    }
    return true;
  }

  static void install(GitCommand git, HookFolder folder, Path executable)
      throws CannotJudgeException, IOException {
    PlainFiles.in(git).keep();
    for (String name : HooksCommand.CLIENT) {
      folder.install(new HookScript(name, executable, List.of()));
    }
  }

  /** The file that hooks call. */
  static Path executable() throws CannotJudgeException {
    String path = System.getProperty("qms.executable", "");
    if (path.isEmpty() || !Files.isExecutable(Path.of(path))) {
      throw new CannotJudgeException(
          "it is not known which file git-qms is, so no hook could call it",
          "call git-qms by its launcher: bin/git-qms hooks install");
    }
    return Path.of(path).toAbsolutePath().normalize();
  }
}
