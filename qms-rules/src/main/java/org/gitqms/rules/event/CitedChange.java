package org.gitqms.rules.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.record.DocumentId;

/**
 * For which documents a commit of code says that it was made: the {@code QMS-Change:} lines in the
 * last paragraph of its message.
 */
public final class CitedChange {

  private static final String LABEL = TrailerKey.CHANGE.label() + ":";

  private CitedChange() {}

  /** What stands behind the label, as it was written, line by line. */
  public static List<String> in(String message) {
    if (!isMentioned(message)) {
      return List.of(); // nearly all commits
    }
    String[] paragraphs = message.strip().split("\n(?:[ \t\r]*\n)+", -1);
    if (paragraphs.length == 1) {
      return List.of(); // a subject alone has no trailers
    }
    return Arrays.stream(paragraphs[paragraphs.length - 1].split("\n", -1))
        .filter(line -> line.startsWith(LABEL))
        .map(line -> line.substring(LABEL.length()).strip())
        .toList();
  }

  /** True if the label stands anywhere in a message, also where it does not count. */
  public static boolean isMentioned(String message) {
    return message.contains(LABEL);
  }

  /** The documents; what is no id is left out. */
  public static List<DocumentId> documents(String message) {
    return in(message).stream()
        .map(DocumentId::parse)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
