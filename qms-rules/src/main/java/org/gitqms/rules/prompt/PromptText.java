package org.gitqms.rules.prompt;

import java.util.List;
import java.util.Locale;
import org.gitqms.rules.record.DocumentRecord;

/** A prompt as plain text for a terminal. */
public final class PromptText {

  private PromptText() {}

  /** The text, with a header that says what is asked of which document; ends with LF. */
  public static String of(DocumentRecord document, Occasion occasion, Prompt prompt) {
    StringBuilder text = new StringBuilder();
    text.append(document.id()).append(", version ").append(document.version());
    text.append(": ").append(document.title()).append('\n');
    text.append("You are asked for: ").append(occasion.words()).append('\n');
    int number = 0;
    for (Prompt.Category category : prompt.checklist()) {
      text.append('\n').append(category.name()).append('\n');
      for (Prompt.Item item : category.items()) {
        number++;
        text.append(String.format(Locale.ROOT, "%4d. ", number)).append(item.text()).append('\n');
        item.evidence().ifPresent(e -> text.append("      Write down: ").append(e).append('\n'));
      }
    }
    list(text, "Remember", prompt.reminders());
    list(text, "How to answer", prompt.response());
    return text.toString();
  }

  private static void list(StringBuilder text, String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append('\n').append(heading).append('\n');
      lines.forEach(line -> text.append("  - ").append(line).append('\n'));
    }
  }
}
