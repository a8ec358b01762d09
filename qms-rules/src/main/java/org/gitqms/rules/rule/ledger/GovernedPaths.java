package org.gitqms.rules.rule.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-904: under {@code QMS/} there are ordinary files with plain names, and nothing else. */
public final class GovernedPaths implements Rule {

  private static final RuleId ID = new RuleId("QMS-904");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*");
  private static final int LONGEST = 240;

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Under QMS/ there are only ordinary files with plain names";
  }

  @Override
  public Stage stage() {
    return Stage.GRAMMAR;
  }

  @Override
  public List<Finding> check(Case event) {
    List<Finding> findings = new ArrayList<>();
    for (FileChange change : event.commit().changes()) {
      String path = change.path();
      if (!change.isQms()) {
        continue;
      }
      String name = path.substring(path.lastIndexOf('/') + 1);
      if (!path.startsWith("QMS/")
          || !PLAIN.matcher(path).matches()
          || path.length() > LONGEST
          || name.startsWith(".git")) {
        findings.add(
            error("not a plain path", "use letters, digits, '.', '_' and '-'")
                .at(Location.of(path)));
      } else if (!change.isDeletion() && !change.mode().equals(FileChange.FILE)) {
        findings.add(
            error(
                    "mode " + change.mode() + ": not an ordinary file",
                    "replace it by a regular file, not executable and no link")
                .at(Location.of(path)));
      }
    }
    return findings;
  }
}
