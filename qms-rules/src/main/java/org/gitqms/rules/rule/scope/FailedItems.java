package org.gitqms.rules.rule.scope;

import org.gitqms.rules.execution.Outcome;
import org.gitqms.rules.history.ExecutedDocument;

/** What the items of a document speak of that failed: their variances answer for it. */
final class FailedItems {

  private FailedItems() {}

  /** True if the plan of an item that failed names this file or document. */
  static boolean name(ExecutedDocument document, String name) {
    return document.items().stream()
        .filter(item -> item.is(Outcome.FAIL))
        .flatMap(item -> item.planned().stream())
        .anyMatch(cell -> holds(cell.text(), name));
  }

  private static boolean holds(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins = at == 0 || !isPartOfName(text.charAt(at - 1));
      boolean ends =
          end == text.length()
              || !isPartOfName(text.charAt(end))
              || (text.charAt(end) == '.'
                  && (end + 1 == text.length() || Character.isWhitespace(text.charAt(end + 1))));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || "_-./".indexOf(c) >= 0;
  }
}
