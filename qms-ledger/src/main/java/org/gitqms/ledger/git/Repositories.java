package org.gitqms.ledger.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.errors.InvalidRefNameException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/** Opens and makes repositories without reading the caller's configuration or environment. */
public final class Repositories {

  private Repositories() {}

  /**
   * Opens the repository in {@code dir} or above it; {@code dir} may also be a bare repository.
   *
   * @throws CannotJudgeException if there is none
   */
  public static Repository open(Path dir) throws CannotJudgeException {
    QuietSystem.install();
    if (!Files.isDirectory(dir)) {
      throw new CannotJudgeException(
          Files.exists(dir) ? dir + " is no folder" : "there is no directory " + dir,
          "name the folder of a git repository");
    }
    try {
      FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true);
      File folder = dir.toAbsolutePath().normalize().toFile();
      if (isGitFolder(folder)) {
        builder.setGitDir(folder);
      } else {
        builder.findGitDir(folder);
      }
      if (builder.getGitDir() == null) {
        throw new CannotJudgeException(
            "there is no git repository in " + dir, "name the folder of a git repository");
      }
      return builder.build();
    } catch (RepositoryNotFoundException e) {
      throw new CannotJudgeException(
          "there is no git repository in " + dir, "name the folder of a git repository");
    } catch (IOException e) {
      throw new CannotJudgeException(
          "the repository in " + dir + " cannot be read: " + e.getMessage(),
          "check it with git fsck");
    }
  }

  /**
   * Opens a repository of which it is known where it lies.
   *
   * @param gitDir the repository, or the part of it that belongs to a linked work tree
   * @throws CannotJudgeException if it is none
   */
  public static Repository at(Path gitDir, Path workTree) throws CannotJudgeException {
    QuietSystem.install();
    try {
      return new FileRepositoryBuilder()
          .setMustExist(true)
          .setGitDir(gitDir.toAbsolutePath().normalize().toFile())
          .setWorkTree(workTree.toAbsolutePath().normalize().toFile())
          .build();
    } catch (IOException e) {
      throw new CannotJudgeException(
          "the repository in " + gitDir + " cannot be read: " + e.getMessage(),
          "check it with git fsck");
    }
  }

  /**
   * Opens a repository from within a hook that receives a push: what is pushed lies in a quarantine
   * folder until the hook agrees.
   *
   * @param gitDir the repository itself
   * @param objects where new objects lie, or null for the repository's own
   * @param alternates where else objects are looked for
   * @throws CannotJudgeException if it cannot be opened
   */
  public static Repository openReceiving(Path gitDir, @Nullable Path objects, List<Path> alternates)
      throws CannotJudgeException {
    QuietSystem.install();
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().setMustExist(true).setGitDir(gitDir.toFile());
    if (objects != null) {
      builder.setObjectDirectory(objects.toFile());
    }
    alternates.forEach(folder -> builder.addAlternateObjectDirectory(folder.toFile()));
    try {
      return builder.build();
    } catch (IOException e) {
      throw new CannotJudgeException(
          "the repository in " + gitDir + " cannot be read: " + e.getMessage(),
          "check it with git fsck");
    }
  }

  /** Makes an empty repository whose HEAD is {@code branch}. The folder must not hold one yet. */
  public static Repository create(Path dir, String branch, boolean bare) throws IOException {
    QuietSystem.install();
    FileRepositoryBuilder builder = new FileRepositoryBuilder();
    if (bare) {
      builder.setBare().setGitDir(dir.toFile());
    } else {
      builder.setWorkTree(dir.toFile()).setGitDir(dir.resolve(".git").toFile());
    }
    try {
      builder.setInitialBranch(branch);
    } catch (InvalidRefNameException e) {
      throw new IOException("not a branch name: " + branch, e);
    }
    Repository repository = builder.build();
    repository.create(bare);
    return repository;
  }

  private static boolean isGitFolder(File folder) {
    return new File(folder, "objects").isDirectory()
        && new File(folder, "refs").isDirectory()
        && new File(folder, "HEAD").isFile();
  }
}
