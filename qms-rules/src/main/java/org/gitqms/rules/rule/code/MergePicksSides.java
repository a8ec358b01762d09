package org.gitqms.rules.rule.code;

import java.util.List;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.commit.Merged;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.policy.Systems;

/**
 * QMS-503: a merge takes each governed path from the only side that has changed it. It decides
 * nothing, so it carries no authority and needs no signature.
 */
public final class MergePicksSides implements CodeRule {

  private static final RuleId ID = new RuleId("QMS-503");
  private static final String UPDATE =
      "take the merge back: git merge --abort, or git reset --keep HEAD~1 if it is committed; on the"
          + " branch merge the ledger branch, in a signed commit with QMS-Change; then merge the"
          + " branch again";

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A merge takes each governed path from the side that changed it";
  }

  @Override
  public List<Finding> check(CodeCase code) {
    Merged merged = code.merged();
    if (merged == null) {
      return List.of();
    }
    Systems systems = code.before().policy().systems();
    if (merged.bases() != 1) {
      return touches(systems, code, merged)
          ? List.of(
              error(
                  merged.bases() == 0
                      ? "the branch has no commit in common with the ledger branch"
                      : "the branch and the ledger branch have "
                          + merged.bases()
                          + " merge bases: which side changed a path cannot be told",
                  merged.bases() == 0
                      ? "begin a branch on the ledger branch, and make its commits there again"
                      : UPDATE))
          : List.of();
    }
    List<String> contested = merged.contested().stream().filter(systems::governs).toList();
    return contested.isEmpty()
        ? List.of()
        : List.of(
            error(
                    Paths.listed(contested)
                        + " not as the only side has it that changed it since the merge base",
                    UPDATE)
                .at(Location.of(contested.get(0))));
  }

  private static boolean touches(Systems systems, CodeCase code, Merged merged) {
    return !code.governed().isEmpty()
        || merged.commits().stream()
            .map(Commit::changes)
            .flatMap(List::stream)
            .map(FileChange::path)
            .anyMatch(systems::governs);
  }
}
