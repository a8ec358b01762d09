package org.gitqms.githooks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gitqms.report.VisibleText;

/** Columns for people: as wide as their longest cell, two blanks between them. */
public final class TextTable {

  private final List<String[]> rows = new ArrayList<>();

  private TextTable() {}

  /** A table with these headings. */
  public static TextTable of(String... headings) {
    return new TextTable().row(headings);
  }

  /** Adds a row. */
  public TextTable row(String... cells) {
    rows.add(Arrays.stream(cells).map(VisibleText::of).toArray(String[]::new));
    return this;
  }

  /** True if there is nothing but the headings. */
  public boolean isEmpty() {
    return rows.size() < 2;
  }

  /** The lines, each ending with LF. */
  public String text() {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
