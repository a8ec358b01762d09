package org.gitqms.rules.execution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One row of an item table: what is to be done, and what was done.
 *
 * @param id such as {@code EI-1}, {@code CAPA-2} or {@code TC-001-1}, with plain hyphens and
 *     without markup
 * @param offset where the row begins
 * @param planned the cells that are approved before the work, from left to right, the id not among
 *     them
 * @param executed the cells that execution fills, from left to right
 * @param summary what was done or seen
 * @param evidence what shows it
 * @param outcome Pass or Fail
 * @param performer who did it
 * @param date when
 */
public record ExecutionItem(
    String id,
    int offset,
    List<ItemCell> planned,
    List<ItemCell> executed,
    ItemCell summary,
    ItemCell evidence,
    ItemCell outcome,
    ItemCell performer,
    ItemCell date) {

  private static final Pattern COMMA = Pattern.compile(",");

  public ExecutionItem {
    planned = List.copyOf(planned);
    executed = List.copyOf(executed);
  }

  /** The names in the performer's cell, as written between commas. */
  public List<String> performers() {
    return performer.isFilled()
        ? Arrays.stream(COMMA.split(performer.text(), -1)).map(String::strip).toList()
        : List.of();
  }

  /** The same, with the summary for evidence if the table has no column for that. */
  ExecutionItem tellingEvidence() {
    return evidence.exists()
        ? this
        : new ExecutionItem(
            id, offset, planned, executed, summary, summary, outcome, performer, date);
  }

  /** True if the outcome is exactly this word. */
  public boolean is(Outcome expected) {
    return outcome.text().equals(expected.word());
  }

  /** True if the plan asks for a verification record. */
  public boolean needsVerificationRecord() {
    return plannedCell("VR").filter(cell -> cell.text().equalsIgnoreCase("yes")).isPresent();
  }

  /** The cell that names the change record of an action; empty if the table has none. */
  public Optional<ItemCell> childChange() {
    return plannedCell("Child CR");
  }

  /** The planned cell under a heading. */
  public Optional<ItemCell> plannedCell(String heading) {
    return planned.stream().filter(c -> c.column().equalsIgnoreCase(heading)).findFirst();
  }

  /** True if nothing of it was executed: each executed cell is blank or a placeholder. */
  public boolean isUntouched() {
    return executed.stream().allMatch(c -> c.isPlaceholder() || c.text().isEmpty());
  }

  /** True if the same stands in all executed cells of both. */
  public boolean executesLike(ExecutionItem other) {
    return texts(executed).equals(texts(other.executed));
  }

  private static List<String> texts(List<ItemCell> cells) {
    return cells.stream().map(ItemCell::text).toList();
  }
}
