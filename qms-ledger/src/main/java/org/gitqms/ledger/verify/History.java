package org.gitqms.ledger.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.gitqms.ledger.git.CannotJudgeException;

/**
 * The first-parent line of a commit, oldest first. Events stand on it and nowhere else.
 *
 * @param ids full ids
 */
record History(List<ObjectId> ids) {

  History {
    ids = Collections.unmodifiableList(ids);
  }

  /**
   * The line that ends in {@code tip}.
   *
   * @throws CannotJudgeException if the history is cut or cannot be read
   */
  static History of(Repository repository, ObjectId tip) throws CannotJudgeException {
    try (RevWalk walk = new RevWalk(repository)) {
      if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
        throw new CannotJudgeException(
            "the clone is shallow: its history is cut", "git fetch --unshallow");
      }
      walk.setRetainBody(false);
      List<ObjectId> ids = new ArrayList<>();
      ObjectId next = tip;
      while (next != null) {
        RevCommit commit = walk.parseCommit(next);
        ids.add(commit.copy());
        next = commit.getParentCount() == 0 ? null : commit.getParent(0);
      }
      Collections.reverse(ids);
      return new History(ids);
    } catch (MissingObjectException e) {
      throw new CannotJudgeException(
          "the history is cut: " + e.getObjectId().name() + " is missing",
          "fetch the whole history, or restore the repository from a mirror");
    } catch (IOException | RuntimeException e) {
      throw new CannotJudgeException(
          "the history cannot be read: " + e.getMessage(), "check the repository with git fsck");
    }
  }

  /**
   * The commit that a revision names.
   *
   * @throws CannotJudgeException if it names none
   */
  static ObjectId resolve(Repository repository, String revision) throws CannotJudgeException {
    try {
      ObjectId id = repository.resolve(revision + "^{commit}");
      if (id != null) {
        return id;
      }
      boolean unborn = revision.equals("HEAD");
      throw new CannotJudgeException(
          unborn ? "the branch has no commit yet" : "there is no revision " + revision,
          unborn ? "begin the ledger with git qms init" : "name a branch, a tag or a commit id");
    } catch (AmbiguousObjectException | IncorrectObjectTypeException | RevisionSyntaxException e) {
      throw new CannotJudgeException(
          "'" + revision + "' is not a revision", "name a branch, a tag or a full commit id");
    } catch (IOException e) {
      throw new CannotJudgeException(
          "the revision " + revision + " cannot be read", "check the repository with git fsck");
    }
  }

  /** Where in the line a commit stands. */
  Optional<Integer> position(ObjectId id) {
    int index = ids.indexOf(id);
    return index < 0 ? Optional.empty() : Optional.of(index);
  }
}
