package org.gitqms.rules.rule.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.commit.CodeCommit;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.history.Completion;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.scope.ChangedPaths;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-403: what was changed for a document is in its approved scope. */
public final class ChangesInScope implements Rule {

  private static final RuleId ID = new RuleId("QMS-403");

  private static final int SHORT = 12;

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Every file that was changed is in scope";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    Optional<DocumentRecord> record =
        Completion.of(event.before(), event.event()).map(c -> c.document().record());
    if (record.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    ChangedPaths.outside(event.before(), record.get(), event.facts().pastWork())
        .forEach((path, commit) -> findings.add(finding(path, commit)));
    return findings;
  }

  private Finding finding(String path, CodeCommit commit) {
    return error(
        path
            + " was changed for "
            + commit.change()
            + " by "
            + commit.id().substring(0, SHORT)
            + ", and is not in its scope",
        "open a variance that names the file and have it pre-approved, or undo the change");
  }
}
