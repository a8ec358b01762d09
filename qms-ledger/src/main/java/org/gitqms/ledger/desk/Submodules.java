package org.gitqms.ledger.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.Repositories;

/** The submodules of a clone. */
public final class Submodules {

  private Submodules() {}

  /**
   * Opens the repository of a submodule.
   *
   * @param path from the root of the work tree
   * @throws CannotActException if there is none, or it is not fetched
   */
  public static Repository open(Desk desk, String path)
      throws CannotActException, CannotJudgeException {
    Path folder = desk.folder().resolve(path).normalize();
    // Else the repository around it would be found.
    if (folder.startsWith(desk.folder()) && Files.exists(folder.resolve(Constants.DOT_GIT))) {
      return Repositories.open(folder);
    }
    throw new CannotActException(
        "there is no submodule in " + path, "git submodule update --init " + path);
  }
}
