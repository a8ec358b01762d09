package org.gitqms.rules.prompt;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A checklist with the answers given, as it is kept in the free text of a review or an approval.
 *
 * @param prompt what was asked
 * @param replies what was answered: one reply for each item, in the order of the items
 */
public record AnsweredChecklist(Prompt prompt, List<Reply> replies) {

  /**
   * @throws IllegalArgumentException unless every item has its reply
   */
  public AnsweredChecklist {
    replies = List.copyOf(replies);
    if (replies.size() != prompt.size()) {
      throw new IllegalArgumentException(
          replies.size() + " replies to " + prompt.size() + " items");
    }
  }

  /** True if some item was answered with no. */
  public boolean hasNo() {
    return replies.stream().anyMatch(r -> r.answer() == Reply.Answer.NO);
  }

  /**
   * One line for each item, such as {@code [yes] Scope: Every file is named. (src/Main.java)}; none
   * of them looks like a trailer.
   */
  public String text() {
    List<String> lines = new ArrayList<>();
    Iterator<Reply> next = replies.iterator();
    for (Prompt.Category category : prompt.checklist()) {
      for (Prompt.Item item : category.items()) {
        Reply reply = next.next();
        String evidence = reply.evidence().isEmpty() ? "" : " (" + reply.evidence() + ")";
        lines.add(
            "[" + reply.answer().word() + "] " + category.name() + ": " + item.text() + evidence);
      }
    }
    return String.join("\n", lines);
  }
}
