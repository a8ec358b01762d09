package org.gitqms.githooks.client;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.ledger.desk.Settings;

/**
 * How git will clean a commit message up after its hooks. What is judged must be what git commits.
 *
 * @param comment what a comment line begins with
 * @param strips true if comment lines are left out
 * @param cuts true if all from the scissors line on is left out
 */
record Cleanup(String comment, boolean strips, boolean cuts) {

  private static final String SCISSORS = " ------------------------ >8 ------------------------";

  /** What git chooses from where it may choose. */
  private static final String CHOICE = "#;@!$%^&|:";

  /**
   * By the settings of the person at the keyboard.
   *
   * @param editor true if the message is written in an editor
   * @param raw the message as git hands it to the hook
   */
  static Cleanup of(Settings settings, boolean editor, String raw) {
    String mode = settings.value("commit.cleanup").orElse("default");
    String told =
        settings
            .value("core.commentstring")
            .or(() -> settings.value("core.commentchar"))
            .orElse("#");
    return new Cleanup(
        told.equals("auto") ? chosen(raw) : told,
        mode.equals("strip") || (mode.equals("default") && editor),
        editor || mode.equals("scissors"));
  }

  /** Git chooses a character that begins no line of the message; its own comments end the file. */
  private static String chosen(String raw) {
    String last = "";
    for (String line : raw.lines().toList()) {
      if (line.endsWith(SCISSORS)) {
        return line.substring(0, line.length() - SCISSORS.length());
      }
      last = line.isBlank() ? last : line;
    }
    return !last.isEmpty() && CHOICE.indexOf(last.charAt(0)) >= 0 ? last.substring(0, 1) : "#";
  }

  /** The message as it will be, without a newline at its end. */
  String clean(String raw) {
    List<String> kept = new ArrayList<>();
    for (String line : raw.split("\n", -1)) {
      if (cuts && line.equals(comment + SCISSORS)) {
        break;
      }
      boolean blankAgain = line.isBlank() && (kept.isEmpty() || last(kept).isEmpty());
      if (!(strips && isComment(line)) && !blankAgain) {
        kept.add(line.stripTrailing());
      }
    }
    if (!kept.isEmpty() && last(kept).isEmpty()) {
      kept.remove(kept.size() - 1);
    }
    return String.join("\n", kept);
  }

  /** True if git takes the line for a comment, where it strips comments. */
  boolean isComment(String line) {
    return line.startsWith(comment);
  }

  private static String last(List<String> lines) {
    return lines.get(lines.size() - 1);
  }
}
