package org.gitqms.rules.numbers;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The execution items of a change record: rows of a table whose first cell is {@code EI-n}. */
final class ExecutionItems {

  // Older documents also number items with a non-breaking hyphen (U+2011) or an en dash (U+2013).
  private static final Pattern ROW =
      Pattern.compile("^\\|\\s*\\**EI[-\\u2011\\u2013](\\d{1,4})\\**\\s*\\|", Pattern.MULTILINE);

  private ExecutionItems() {}

  /** How many different items a text has. */
  static int count(byte[] text) {
    Set<String> items = new HashSet<>();
    Matcher rows = ROW.matcher(new String(text, StandardCharsets.UTF_8));
    while (rows.find()) {
      items.add(rows.group(1));
    }
    return items.size();
  }
}
