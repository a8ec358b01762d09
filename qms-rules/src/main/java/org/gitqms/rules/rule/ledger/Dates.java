package org.gitqms.rules.rule.ledger;

import java.util.List;
import java.util.regex.Pattern;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-906: time does not run backwards along the ledger, and an event has one time. */
public final class Dates implements Rule {

  private static final RuleId ID = new RuleId("QMS-906");
  private static final Pattern ZONE = Pattern.compile("[+-](0[0-9]|1[0-4])[0-5][0-9]");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Time does not run backwards along the ledger";
  }

  @Override
  public Stage stage() {
    return Stage.GRAMMAR;
  }

  @Override
  public List<Finding> check(Case event) {
    Ident author = event.commit().author();
    Ident committer = event.commit().committer();
    if (!ZONE.matcher(author.zone()).matches() || !ZONE.matcher(committer.zone()).matches()) {
      return List.of(error("a time zone that does not exist", "set the clock's time zone"));
    }
    if (committer.time() < event.facts().parentTime()) {
      return List.of(
          error(
              "the commit is older than its parent, by "
                  + (event.facts().parentTime() - committer.time())
                  + " s",
              "write it with git qms, which dates it after its parent; if your clock is late, set it"));
    }
    if (committer.time() > event.facts().latestAllowedTime()) {
      return List.of(
          error("the commit lies in the future", "set the clock and write the event again"));
    }
    if (event.kind() == EventKind.IMPORT) {
      return author.time() <= committer.time()
          ? List.of()
          : List.of(
              error(
                  "the historic date lies after the import",
                  "import with a --date after the last entry of the store"));
    }
    boolean same = author.time() == committer.time() && author.zone().equals(committer.zone());
    return same
        ? List.of()
        : List.of(
            error(
                "author date and committer date differ: the commit was made over",
                "write the event anew; do not amend, rebase or cherry-pick it"));
  }
}
