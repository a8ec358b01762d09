package org.gitqms.rules.rule.workflow;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-220: nobody edits the text of an interactive record; it follows from the answers. */
public final class TextCompiled implements Rule {

  private static final RuleId ID = new RuleId("QMS-220");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "The text of an interactive record is what its answers make";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.CHECKIN || event.record().isEmpty()) {
      return List.of();
    }
    DocumentRecord record = event.record().get();
    String path = event.before().workingPath(record);
    Optional<Content> brought = event.commit().change(path).flatMap(FileChange::content);
    boolean edited =
        brought.isPresent()
            && event
                .before()
                .interactive(record)
                .map(answers -> Content.of(answers.interview().compiled()))
                .filter(compiled -> !compiled.sameAs(brought.get()))
                .isPresent();
    return edited
        ? List.of(
            error(
                    "the text was edited by hand; it is made of the answers",
                    "take the edit back; answer or amend with git qms interact " + record.id())
                .at(Location.of(path)))
        : List.of();
  }
}
