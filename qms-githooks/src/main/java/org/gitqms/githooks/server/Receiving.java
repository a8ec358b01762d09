package org.gitqms.githooks.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.Repositories;
import org.jspecify.annotations.Nullable;

/**
 * Where the repository is that receives a push, as git tells its hook. Nothing else of the
 * environment is believed.
 *
 * @param gitDir the repository
 * @param objects where what is pushed lies until the hook agrees, or null for the repository's own
 * @param alternates where else objects are looked for
 */
record Receiving(Path gitDir, @Nullable Path objects, List<Path> alternates) {

  Receiving {
    alternates = List.copyOf(alternates);
  }

  /**
   * Takes it from the variables of a hook.
   *
   * @throws CannotJudgeException if git did not start this as a hook
   */
  static Receiving from(Map<String, String> environment) throws CannotJudgeException {
    String gitDir = environment.get("GIT_DIR");
    if (gitDir == null) {
      throw new CannotJudgeException(
          "there is no GIT_DIR: git did not start this hook", "let git start it, by a git push");
    }
    String objects = environment.get("GIT_OBJECT_DIRECTORY");
    String others = environment.getOrDefault("GIT_ALTERNATE_OBJECT_DIRECTORIES", "");
    if (others.indexOf('"') >= 0) {
      throw new CannotJudgeException(
          "the path of an object folder has a colon or a quote in it",
          "move the repository to a path without them");
    }
    List<Path> alternates = new ArrayList<>();
    for (String other : others.split(":", -1)) {
      if (!other.isEmpty()) {
        alternates.add(Path.of(other));
      }
    }
    return new Receiving(Path.of(gitDir), objects == null ? null : Path.of(objects), alternates);
  }

  Repository open() throws CannotJudgeException {
    return Repositories.openReceiving(
        gitDir.toAbsolutePath().normalize(),
        objects == null ? null : objects.toAbsolutePath().normalize(),
        alternates.stream().map(a -> a.toAbsolutePath().normalize()).toList());
  }
}
