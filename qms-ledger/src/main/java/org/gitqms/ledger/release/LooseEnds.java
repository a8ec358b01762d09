package org.gitqms.ledger.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
import org.gitqms.rules.people.People;
import org.gitqms.rules.policy.GovernedSystem;
import org.gitqms.rules.release.ReleaseCheck;
import org.gitqms.rules.release.ReleaseName;
import org.jspecify.annotations.Nullable;

/**
 * What only the clone can tell of a release (QMS-616): what its servers have, and which releases
 * there are.
 */
record LooseEnds(Desk desk, ReleaseName name) {

  /** What a submodule stands at must be on a branch of its own server. */
  List<Finding> ofSubmodule(GovernedSystem system, CodeStep standing)
      throws IOException, CannotActException, CannotJudgeException {
    if (standing.submodule().isEmpty()) {
      return List.of();
    }
    String path = system.place().orElseThrow();
    try (Repository own = Submodules.open(desk, path);
        ObjectSource source = new ObjectSource(own.newObjectReader())) {
      ObjectId wanted = ObjectId.fromString(standing.submodule().get());
      for (Ref ref : own.getRefDatabase().getRefsByPrefix(Constants.R_REMOTES)) {
        ObjectId branch = ref.getObjectId();
        if (branch != null && Ancestry.reaches(source, branch, wanted)) {
          return List.of();
        }
      }
      return List.of(
          ReleaseCheck.open(
              "the submodule "
                  + path
                  + " stands at "
                  + wanted.name()
                  + ", which no branch of its server leads to",
              "push it there: a commit that only this clone has is not a release"));
    }
  }

  /** What must hold before a tag is made of a commit of the ledger branch. */
  List<Finding> ofNewTag(ObjectSource source, String commit)
      throws IOException, CannotActException, CannotJudgeException {
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

  /** Releases count up. What nobody who is known has signed is none. */
  private Optional<Finding> later() throws IOException, CannotActException, CannotJudgeException {
    Repository repository = desk.repository();
    People people = desk.glance().policy().people();
    @Nullable ReleaseName last = null;
    for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
      Optional<ReleaseName> other =
          ReleaseName.parse(ref.getName().substring(Constants.R_TAGS.length()))
              .filter(o -> o.system().equals(name.system()) && o.compareTo(name) > 0);
      if (other.isPresent()
          && ReleaseTag.read(ReleaseTag.bytes(repository, ref))
              .filter(tag -> tag.isSignedByOneOf(people))
              .isPresent()
          && (last == null || other.get().compareTo(last) > 0)) {
        last = other.get();
      }
    }
    return Optional.ofNullable(last)
        .map(
            other ->
                ReleaseCheck.open(
                    "the release " + other + " is there already", "choose a number above it"));
  }
}
