package org.gitqms.rules.rule.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gitqms.rules.calendar.Day;
import org.gitqms.rules.execution.ExecutionItem;
import org.gitqms.rules.execution.ItemCell;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-308: the work was done between the release and the check-in that tells of it. */
public final class DatesInTime implements Rule {

  private static final RuleId ID = new RuleId("QMS-308");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Items are dated between the release and their check-in";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  /** Whose clock stands in another zone writes another day. */
  private static final int TOLERANCE = 1;

  @Override
  public List<Finding> check(Case event) {
    Optional<Executed> routed = Executed.resultRouted(event);
    if (routed.isPresent()) {
      return check(event, routed.get(), routed.get().items().items());
    }
    return Executed.checkedIn(event).map(e -> check(event, e, e.changedItems())).orElse(List.of());
  }

  private List<Finding> check(Case event, Executed executed, List<ExecutionItem> items) {
    Optional<Day> released = released(event, executed);
    Day today = Day.of(event.commit().committer().time());
    List<Finding> findings = new ArrayList<>();
    for (ExecutionItem item : items) {
      ItemCell cell = item.date();
      if (cell.isFilled()) {
        check(item, released, today, executed.isOlder())
            .map(finding -> executed.at(cell.offset(), finding))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** Empty for what was released in an older system. */
  private static Optional<Day> released(Case event, Executed executed) {
    OptionalLong released = event.facts().pastWork().released();
    if (released.isEmpty() && !executed.isOlder()) {
      throw new IllegalStateException("nothing tells when the document was released");
    }
    return released.isPresent() ? Optional.of(Day.of(released.getAsLong())) : Optional.empty();
  }

  private Optional<Finding> check(
      ExecutionItem item, Optional<Day> released, Day today, boolean older) {
    String text = item.date().text();
    Optional<Day> day = Day.parse(text);
    if (day.isEmpty()) {
      // What an older system let people write stands as they wrote it.
      return older
          ? Optional.empty()
          : Optional.of(
              error(item.id() + " is dated " + text, "write the day as " + today + " is written"));
    }
    if (released.filter(r -> day.get().isBefore(r.plus(-TOLERANCE))).isPresent()) {
      return Optional.of(
          error(
              item.id() + " is dated " + text + ", before the release on " + released.get(),
              "what was done before is no execution: do it, or open a variance"));
    }
    return today.plus(TOLERANCE).isBefore(day.get())
        ? Optional.of(
            error(
                item.id() + " is dated " + text + ", after this commit of " + today,
                "write the day on which it was done"))
        : Optional.empty();
  }
}
