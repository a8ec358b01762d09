package org.gitqms.rules.rule.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gitqms.rules.execution.ExecutionItem;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-307: who fills a row in is its performer, by the key that signs the check-in. */
public final class PerformerSigns implements Rule {

  private static final RuleId ID = new RuleId("QMS-307");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Who fills a row in is named in it";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    return Executed.checkedIn(event).map(e -> check(event.event().actor(), e)).orElse(List.of());
  }

  private List<Finding> check(String actor, Executed executed) {
    Map<String, ExecutionItem> old = executed.itemsBefore().byId();
    List<Finding> findings = new ArrayList<>();
    for (ExecutionItem item : executed.changedItems()) {
      ExecutionItem was = old.get(item.id());
      List<String> known = was == null ? List.of() : was.performers();
      List<String> names = item.performers();
      int place = item.performer().offset();
      Optional<String> stranger =
          names.stream().filter(n -> !n.equals(actor) && !known.contains(n)).findFirst();
      if (stranger.isPresent()) {
        findings.add(executed.at(place, stranger(actor, item, stranger.get())));
      } else if (!names.contains(actor)) {
        findings.add(
            executed.at(
                place,
                error(
                    actor + " filled " + item.id() + " in and is not named as its performer",
                    "write " + actor + " under Performer; further ids after a comma")));
      }
    }
    return findings;
  }

  private Finding stranger(String actor, ExecutionItem item, String name) {
    return error(
        actor + " names " + (name.isEmpty() ? "nobody" : name) + " as performer of " + item.id(),
        "write " + actor + "; everybody enters what he did himself");
  }
}
