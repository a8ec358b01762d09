package org.gitqms.report.trace;

import java.util.ArrayList;
import java.util.List;

/** A name and numbers on each line, in columns; a column of zeros may be left out. */
final class ConsoleTable {

  private static final String GAP = "  ";

  /** A longer name stands out of its column: else one of them would make all lines as long. */
  private static final int WIDEST = 40;

  private final int kept;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A table.
   *
   * @param kept how many columns from the left are never left out
   */
  ConsoleTable(int kept, List<String> headings) {
    this.kept = kept;
    rows.add(List.copyOf(headings));
  }

  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** Appends the lines, each with LF at its end. */
  void appendTo(StringBuilder out) {
    int[] widths = new int[rows.get(0).size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = isShown(column) ? width(column) : -1;
    }
    for (List<String> row : rows) {
      name(out, row.get(0), widths[0]);
      for (int column = 1; column < widths.length; column++) {
        if (widths[column] >= 0) {
          String cell = row.get(column);
          out.append(GAP).append(" ".repeat(widths[column] - cell.length())).append(cell);
        }
      }
      out.append('\n');
    }
  }

  private boolean isShown(int column) {
    return column < kept || rows.stream().skip(1).anyMatch(row -> !row.get(column).equals("0"));
  }

  private int width(int column) {
    int longest = rows.stream().mapToInt(row -> characters(row.get(column))).max().orElse(0);
    return column == 0 ? Math.min(longest, WIDEST) : longest;
  }

  private static void name(StringBuilder out, String name, int width) {
    out.append(name).append(" ".repeat(Math.max(0, width - characters(name))));
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }
}
