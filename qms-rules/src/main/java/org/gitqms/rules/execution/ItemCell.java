package org.gitqms.rules.execution;

import java.util.regex.Pattern;
import org.gitqms.rules.document.TextTable;

/**
 * One cell of an execution item, or a part of one where a column holds two things.
 *
 * @param column the heading of its column, as written
 * @param text what is written, without the blanks around it
 * @param offset where the text begins; where the row does, if the table has no such column
 * @param start offset after the bar before the cell
 * @param end offset of the bar behind it
 */
public record ItemCell(String column, String text, int offset, int start, int end) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\[\\]]*]|\\{\\{.*}}");
  private static final Pattern ENTITY = Pattern.compile("&#?[A-Za-z0-9]{1,40};");
  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  /** A cell of a table under the heading of its column. */
  static ItemCell of(String heading, TextTable.Cell cell) {
    return new ItemCell(heading, cell.text(), cell.textStart(), cell.start(), cell.end());
  }

  /** The cell of a column that the table does not have. */
  static ItemCell none(int offset) {
    return new ItemCell("", "", offset, offset, offset);
  }

  /** True if the table has such a column. */
  public boolean exists() {
    return !column.isEmpty();
  }

  /** True if nothing but a placeholder such as {@code [EVIDENCE]} stands in it. */
  public boolean isPlaceholder() {
    return PLACEHOLDER.matcher(text).matches();
  }

  /** True if it says something: a letter or a digit that a reader sees, and no placeholder. */
  public boolean isFilled() {
    return !isPlaceholder()
        && ENTITY
            .matcher(withoutComments())
            .replaceAll("")
            .codePoints()
            .anyMatch(Character::isLetterOrDigit);
  }

  private String withoutComments() {
    StringBuilder seen = new StringBuilder();
    int at = 0;
    int open = text.indexOf(OPEN);
    int close = open < 0 ? -1 : text.indexOf(CLOSE, open + OPEN.length());
    while (close >= 0) {
      seen.append(text, at, open);
      at = close + CLOSE.length();
      open = text.indexOf(OPEN, at);
      close = open < 0 ? -1 : text.indexOf(CLOSE, open + OPEN.length());
    }
    return seen.append(text, at, text.length()).toString();
  }
}
