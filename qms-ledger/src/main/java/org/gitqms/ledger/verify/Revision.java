package org.gitqms.ledger.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.gitqms.ledger.git.CannotJudgeException;

/** What people name a commit by. A name that could mean two things means nothing. */
final class Revision {

  private static final String NAMES = "name a branch, a tag or a full commit id";

  private final Repository repository;
  private final String text;

  private Revision(Repository repository, String text) {
    this.repository = repository;
    this.text = text;
  }

  /**
   * The commit that a revision names. Whether the commit is whole is not looked at.
   *
   * @throws CannotJudgeException if it names none, or more than one
   */
  static ObjectId resolve(Repository repository, String text) throws CannotJudgeException {
    return new Revision(repository, text).resolve();
  }

  private ObjectId resolve() throws CannotJudgeException {
    try {
      refuseTwoMeanings();
      ObjectId id = text.isBlank() ? null : repository.resolve(text);
      if (id == null) {
        throw nothing();
      }
      return commit(id);
    } catch (AmbiguousObjectException e) {
      throw new CannotJudgeException("'" + text + "' is the beginning of several ids", NAMES);
    } catch (IncorrectObjectTypeException | RevisionSyntaxException e) {
      throw new CannotJudgeException("'" + text + "' is not a revision", NAMES);
    } catch (IOException e) {
      throw new CannotJudgeException(
          "the revision " + text + " cannot be read", "check the repository with git fsck");
    }
  }

  /** Git takes the tag and warns; who can push a tag must not choose what is judged. */
  private void refuseTwoMeanings() throws IOException, CannotJudgeException {
    String name = text.split("[~^@:]", 2)[0];
    List<String> prefixes =
        List.of(Constants.R_HEADS, Constants.R_TAGS, Constants.R_REMOTES, Constants.R_REFS, "");
    List<String> refs = new ArrayList<>();
    for (String prefix : prefixes) {
      if (!name.isEmpty()
          && !name.startsWith(Constants.R_REFS)
          && repository.exactRef(prefix + name) != null) {
        refs.add(prefix + name);
      }
    }
    if (refs.size() > 1 && !name.equals(Constants.HEAD)) {
      throw new CannotJudgeException(
          "'" + name + "' is the name of " + String.join(" and of ", refs),
          "name the branch in full: " + refs.get(0));
    }
  }

  private ObjectId commit(ObjectId id) throws IOException, CannotJudgeException {
    int type;
    try (ObjectReader reader = repository.newObjectReader()) {
      type = reader.open(id).getType();
    } catch (MissingObjectException e) {
      if (text.equals(id.name())) {
        throw nothing();
      }
      return id;
    } catch (IOException e) {
      // Damaged: what that means for the history is told by who reads the history.
      return id;
    }
    if (type == Constants.OBJ_TAG) {
      return peel(id);
    }
    if (type != Constants.OBJ_COMMIT && !isBranch()) {
      throw new CannotJudgeException(
          "'" + text + "' names a " + Constants.typeString(type) + ", not a commit", NAMES);
    }
    return id;
  }

  /** A branch holds commits; if it does not, the repository is damaged and not the question. */
  private boolean isBranch() throws IOException {
    Ref ref = repository.findRef(text);
    return ref != null && ref.getLeaf().getName().startsWith(Constants.R_HEADS);
  }

  private ObjectId peel(ObjectId tag) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(tag).copy();
    }
  }

  private CannotJudgeException nothing() {
    boolean unborn = text.equals(Constants.HEAD);
    return new CannotJudgeException(
        unborn ? "the branch has no commit yet" : "there is no revision '" + text + "'",
        unborn ? "begin the ledger with git qms init" : NAMES);
  }
}
