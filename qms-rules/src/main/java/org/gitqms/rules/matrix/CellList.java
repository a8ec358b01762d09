package org.gitqms.rules.matrix;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.requirement.Words;

/**
 * The entries of a cell that names several things, with commas or semicolons between them. Those in
 * a code span are part of a name.
 */
final class CellList {

  private CellList() {}

  /**
   * One entry.
   *
   * @param text without marks of code around it
   * @param offset where it begins in the cell
   */
  record Entry(String text, int offset) {}

  static List<Entry> of(String cell) {
    List<Entry> entries = new ArrayList<>();
    int from = 0;
    boolean code = false;
    for (int i = 0; i <= cell.length(); i++) {
      char c = i == cell.length() ? ',' : cell.charAt(i);
      code ^= c == '`';
      boolean parts = (c == ',' || c == ';') && !code;
      if (parts || i == cell.length()) {
        String part = cell.substring(from, i);
        String text = Words.plain(part);
        if (!text.isEmpty()) {
          entries.add(new Entry(text.replace("\\|", "|"), from + part.indexOf(text)));
        }
        from = i + 1;
      }
    }
    return entries;
  }
}
