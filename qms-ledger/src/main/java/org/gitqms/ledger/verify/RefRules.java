package org.gitqms.ledger.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.DamagedObjectException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.past.Ancestry;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/** QMS-912: a push moves only the refs it may move, and keeps the history of those protected. */
public final class RefRules {

  private static final RuleId REFS = new RuleId("QMS-912");
  private static final RuleId CUT = new RuleId("QMS-909");
  private static final String PULL = "pull first, and push what stands on it: git pull --rebase";

  private final Repository repository;
  private final RefPolicy policy;

  public RefRules(Repository repository, RefPolicy policy) {
    this.repository = repository;
    this.policy = policy;
  }

  /**
   * What is wrong with the refs of a push; what they lead to is not judged here.
   *
   * @throws CannotJudgeException if the refs or commits of the repository cannot be read
   */
  public List<Finding> check(List<RefChange> changes) throws CannotJudgeException {
    List<Finding> findings = new ArrayList<>();
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      for (RefChange change : changes) {
        check(change, source).ifPresent(findings::add);
      }
    } catch (IOException e) {
      throw new CannotJudgeException(
          "the refs of the repository cannot be read", "check the repository with git fsck");
    }
    return findings;
  }

  private Optional<Finding> check(RefChange change, ObjectSource source) throws IOException {
    String ref = change.ref();
    if (!policy.allows(ref)) {
      return found(
          ref + " is no ref that may be pushed",
          "push to " + String.join(" or ", policy.allowed()));
    }
    Ref standing = repository.exactRef(ref);
    if (standing != null && standing.isSymbolic()) {
      return found(
          ref + " is another name of " + standing.getTarget().getName(),
          "push to " + standing.getTarget().getName());
    }
    ObjectId stands = standing == null ? ObjectId.zeroId() : standing.getObjectId();
    if (!change.before().equals(stands)) {
      // What a pusher says of it decides what is new, and whether anything is lost.
      return found(
          ref + " does not stand where the push says: another push was faster",
          "git fetch, and push again");
    }
    if (change.creates()) {
      return change.deletes()
          ? found(ref + " does not exist, and is not deleted", "push nothing to it")
          : Optional.empty();
    }
    if (policy.keepsTag(ref)) {
      return found("the tag " + ref + " exists, and stays where it is", "choose another name");
    }
    boolean ledger = ref.equals(policy.ledger());
    if (!policy.keepsHistory(ref) || (ledger && change.deletes())) {
      return Optional.empty(); // of a deletion of the ledger branch QMS-909 tells
    }
    if (change.deletes()) {
      return found(ref + " is protected and not deleted", "leave it where it stands");
    }
    if (isForward(source, change.before(), change.after())) {
      return Optional.empty();
    }
    return ledger
        ? Optional.of(
            Finding.error(
                CUT,
                "the push rewrites the ledger branch " + ref,
                "write your events again on top of the others': git qms rebase --push"))
        : found(ref + " is protected, and its history would be rewritten", PULL);
  }

  private static boolean isForward(ObjectSource source, ObjectId before, ObjectId after) {
    try {
      return Ancestry.reaches(source, after, before);
    } catch (DamagedObjectException e) {
      return false; // neither is what leads to no commit
    }
  }

  private static Optional<Finding> found(String message, String fix) {
    return Optional.of(Finding.error(REFS, message, fix));
  }
}
