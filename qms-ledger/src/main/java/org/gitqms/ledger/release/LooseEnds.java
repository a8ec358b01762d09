package org.gitqms.ledger.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Submodules;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.past.Ancestry;
import org.gitqms.rules.commit.CodeStep;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.release.ReleaseCheck;
import org.gitqms.rules.release.ReleaseName;

/**
 * What only the clone can tell of a release (QMS-616): what its servers have, and which releases
 * there are.
 */
record LooseEnds(Desk desk, ReleaseName name) {

  /** What a submodule stands at must be on a branch of its own server. */
  List<Finding> ofSubmodules(CodeStep standing)
      throws IOException, CannotActException, CannotJudgeException {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, String> submodule : standing.submodules().entrySet()) {
      try (Repository own = Submodules.open(desk, submodule.getKey());
          ObjectSource source = new ObjectSource(own.newObjectReader())) {
        ObjectId wanted = ObjectId.fromString(submodule.getValue());
        boolean reached = false;
        for (Ref ref : own.getRefDatabase().getRefsByPrefix(Constants.R_REMOTES)) {
          ObjectId branch = ref.getObjectId();
          reached |= branch != null && Ancestry.reaches(source, branch, wanted);
        }
        if (!reached) {
          findings.add(
              ReleaseCheck.open(
                  "the submodule "
                      + submodule.getKey()
                      + " stands at "
                      + submodule.getValue()
                      + ", which no branch of its server leads to",
                  "push it there: a commit that only this clone has is not a release"));
        }
      }
    }
    return findings;
  }

  /** What must hold before a tag is made of a commit of the ledger branch. */
  List<Finding> ofNewTag(ObjectSource source, String commit) throws IOException {
    List<Finding> findings = new ArrayList<>(notShared(source, commit));
    later().ifPresent(findings::add);
    return findings;
  }

  private List<Finding> notShared(ObjectSource source, String commit) throws IOException {
    Optional<String> remote = desk.settings().remoteOf(desk.branch());
    Optional<String> shared = desk.sharedTipId();
    boolean known =
        shared.isPresent()
            && Ancestry.reaches(
                source, ObjectId.fromString(shared.get()), ObjectId.fromString(commit));
    return remote.isEmpty() || known
        ? List.of()
        : List.of(
            ReleaseCheck.open(
                "the server does not have " + commit + " yet",
                "git push " + remote.get() + " " + desk.branch()));
  }

  /** Releases count up. */
  private Optional<Finding> later() throws IOException {
    return desk.repository().getRefDatabase().getRefsByPrefix(Constants.R_TAGS).stream()
        .map(ref -> ReleaseName.parse(ref.getName().substring(Constants.R_TAGS.length())))
        .flatMap(Optional::stream)
        .filter(other -> other.system().equals(name.system()) && other.compareTo(name) > 0)
        .max(ReleaseName::compareTo)
        .map(other -> ReleaseCheck.open(other + " is there already", "choose a number above it"));
  }
}
