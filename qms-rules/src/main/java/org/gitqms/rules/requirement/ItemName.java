package org.gitqms.rules.requirement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The id of an item as a document writes it.
 *
 * @param id the id
 * @param withdrawn true if it is struck through
 */
record ItemName(RequirementId id, boolean withdrawn) {

  private static final String STRUCK = "~~";
  private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");
  private static final Set<String> NONE = Set.of("", "none", "-", "\u2013", "\u2014", "n/a");

  /** Reads {@code REQ-SEC-001} or {@code ~~REQ-SEC-001~~}; empty if the text is neither. */
  static Optional<ItemName> read(String text) {
    String plain = Words.plain(text);
    String inner = Words.between(plain, STRUCK);
    return RequirementId.parse(Words.plain(inner))
        .map(id -> new ItemName(id, inner.length() < plain.length()));
  }

  /** The first word of a heading, without the colon behind it. */
  static String firstWord(String heading) {
    String word = heading.substring(0, endOfFirst(heading));
    return word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
  }

  /** What stands behind the first word of a heading, without the colon between them. */
  static String title(String heading) {
    String rest = heading.substring(endOfFirst(heading)).strip();
    boolean mark = rest.startsWith(":") || rest.startsWith("-") || rest.startsWith("\u2014");
    return (mark ? rest.substring(1) : rest).strip();
  }

  private static int endOfFirst(String heading) {
    int blank = heading.indexOf(' ');
    return blank < 0 ? heading.length() : blank;
  }

  /** The words of a list with commas; none if it says that there is none. */
  static List<String> several(String text) {
    return NONE.contains(text.strip().toLowerCase(Locale.ROOT))
        ? List.of()
        : Arrays.stream(BETWEEN.split(text)).filter(word -> !word.isEmpty()).toList();
  }
}
