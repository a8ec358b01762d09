package org.gitqms.ledger.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.rules.snapshot.Snapshot;

/** Finds out which branch of a clone is the ledger. */
final class LedgerBranch {

  private LedgerBranch() {}

  /** The branch that the policy names, wherever in this clone a policy is found first. */
  static String of(Repository repository, Settings settings)
      throws IOException, CannotJudgeException {
    Optional<String> told = settings.value(Settings.LEDGER);
    if (told.isPresent()) {
      return told.get();
    }
    String head = repository.getFullBranch();
    String current =
        head != null && head.startsWith(Constants.R_HEADS)
            ? head.substring(Constants.R_HEADS.length())
            : "main";
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      for (String ref : likelyRefs(current, settings.remoteOf(current))) {
        Ref found = repository.exactRef(ref);
        ObjectId id = found == null ? null : found.getObjectId();
        Snapshot there = id == null ? Snapshot.ungoverned() : Desk.openAt(source, id);
        if (there.isGoverned()) {
          return there.policy().ledgerBranch();
        }
      }
    }
    return current;
  }

  private static List<String> likelyRefs(String current, Optional<String> remote) {
    List<String> refs = new ArrayList<>(List.of(Constants.R_HEADS + current, "refs/heads/main"));
    remote.ifPresent(
        name -> {
          refs.add(Constants.R_REMOTES + name + "/HEAD");
          refs.add(Constants.R_REMOTES + name + "/main");
        });
    return refs;
  }
}
