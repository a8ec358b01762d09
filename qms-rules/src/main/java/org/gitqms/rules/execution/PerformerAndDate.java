package org.gitqms.rules.execution;

import java.util.Optional;

/**
 * A cell that holds performer, dash and date: the first dash with nothing behind it but a date or a
 * placeholder parts the two.
 *
 * @param performerEnd offset after the performer in the text of the cell
 * @param dateStart offset of the date in the text of the cell
 */
record PerformerAndDate(int performerEnd, int dateStart) {

  static Optional<PerformerAndDate> in(String text) {
    int bracket = text.endsWith("]") ? text.lastIndexOf(']', text.length() - 2) : text.length();
    int word = wordAtEnd(text);
    for (int dash = 0; dash < text.length(); dash++) {
      if (ItemColumn.DASHES.indexOf(text.charAt(dash)) < 0) {
        continue;
      }
      int date = dash + 1;
      while (date < text.length() && isBlank(text.charAt(date))) {
        date++;
      }
      boolean placeholder = date > bracket && date < text.length() && text.charAt(date) == '[';
      boolean day = date >= word && date < text.length() && isDigit(text.charAt(date));
      if (placeholder || day) {
        return Optional.of(new PerformerAndDate(endBefore(text, dash), date));
      }
    }
    return Optional.empty();
  }

  ItemCell performer(ItemCell whole) {
    return part(whole, 0, performerEnd);
  }

  ItemCell date(ItemCell whole) {
    return part(whole, dateStart, whole.text().length());
  }

  private static ItemCell part(ItemCell whole, int from, int to) {
    String text = whole.text().substring(from, to);
    return new ItemCell(whole.column(), text, whole.offset() + from, whole.start(), whole.end());
  }

  /** Where the digits, letters and hyphens begin that end the text. */
  private static int wordAtEnd(String text) {
    int start = text.length();
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int endBefore(String text, int dash) {
    int end = dash;
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isOfWord(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
