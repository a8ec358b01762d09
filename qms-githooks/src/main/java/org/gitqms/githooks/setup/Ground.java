package org.gitqms.githooks.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Git;
import org.gitqms.ledger.git.CannotJudgeException;

/** Where a ledger is going to be founded: a repository, with nothing in the way. */
final class Ground {

  private Ground() {}

  /** The folder itself, or the nearest above it that is there. */
  static Path nearest(Path folder) {
    Path at = folder.toAbsolutePath().normalize();
    while (!Files.isDirectory(at) && at.getParent() != null) {
      at = at.getParent();
    }
    return at;
  }

  /** Makes a repository in the folder if there is none and the person agrees. */
  static void makeRepository(Path folder, Questions questions)
      throws IOException, CannotActException {
    Path at = folder.toAbsolutePath().normalize();
    if (Files.isDirectory(at) && Git.in(at).run("rev-parse", "--git-dir").ok()) {
      return;
    }
    if (!questions.agree("There is no git repository in " + folder + ". Make one?")) {
      throw new CannotActException("there is no repository", "git init -b main");
    }
    Files.createDirectories(at);
    Git.Answer made = Git.in(at).run("init", "--quiet", "-b", "main");
    if (!made.ok()) {
      throw new CannotActException(
          "git cannot make a repository: " + made.err().strip(), "git init");
    }
  }

  /**
   * Refuses what would be overwritten, or is founded already.
   *
   * @param withCi true if files for CI are going to be written
   */
  static void refuseToOverwrite(Desk desk, boolean withCi)
      throws IOException, CannotActException, CannotJudgeException {
    if (desk.isGoverned()) {
      throw new CannotActException(
          "there is a ledger on " + desk.branch() + " already", "git qms status");
    }
    refuseIfThere(desk, "QMS", "move it away, and commit that");
    for (String path : withCi ? CiWorkflow.paths() : List.<String>of()) {
      refuseIfThere(desk, path, "--no-ci, or remove it");
    }
    if (!desk.isCheckedOut()) {
      throw new CannotActException(
          "the branch " + desk.branch() + " is not checked out here",
          "git switch " + desk.branch());
    }
  }

  private static void refuseIfThere(Desk desk, String path, String fix) throws CannotActException {
    if (Files.exists(desk.folder().resolve(path))) {
      throw new CannotActException(path + " exists already, and nothing is overwritten", fix);
    }
  }
}
