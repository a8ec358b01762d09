package org.gitqms.rules.prompt;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer or approver is shown beside the document. Every text in it is one line.
 *
 * @param checklist what to look at, by category; never empty
 * @param reminders what must not be forgotten; may be empty
 * @param response how to answer; may be empty
 */
public record Prompt(List<Category> checklist, List<String> reminders, List<String> response) {

  public Prompt {
    checklist = List.copyOf(checklist);
    reminders = List.copyOf(reminders);
    response = List.copyOf(response);
  }

  /** How many items there are in all categories. */
  public int size() {
    return checklist.stream().mapToInt(c -> c.items().size()).sum();
  }

  /**
   * Items that belong together.
   *
   * @param name names them; no two categories of a prompt share one
   * @param items what to look at; never empty
   */
  public record Category(String name, List<Item> items) {
    public Category {
      items = List.copyOf(items);
    }
  }

  /**
   * One thing to look at.
   *
   * @param text a statement that is true of the document, or is not
   * @param evidenceOrNull what to write down beside the answer, if anything is asked
   */
  public record Item(String text, @Nullable String evidenceOrNull) {

    /** What to write down beside the answer, if anything is asked. */
    public Optional<String> evidence() {
      return Optional.ofNullable(evidenceOrNull);
    }
  }
}
