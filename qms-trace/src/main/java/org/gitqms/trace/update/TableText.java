package org.gitqms.trace.update;

import java.util.List;

/** A table as GitHub Flavored Markdown has it. */
final class TableText {

  private TableText() {}

  /** Header, ruler and rows; without a line end behind the last. */
  static String of(List<String> header, List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    row(text, header);
    text.append("\n|");
    header.forEach(cell -> text.append("-".repeat(Math.max(3, cell.length() + 2))).append('|'));
    for (List<String> cells : rows) {
      row(text.append('\n'), cells);
    }
    return text.toString();
  }

  private static void row(StringBuilder text, List<String> cells) {
    text.append('|');
    cells.forEach(cell -> text.append(' ').append(escaped(cell)).append(" |"));
  }

  /** A bar ends a cell, unless a backslash stands before it. */
  private static String escaped(String cell) {
    StringBuilder text = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '|' && (i == 0 || cell.charAt(i - 1) != '\\')) {
        text.append('\\');
      }
      text.append(c == '\n' || c == '\r' ? ' ' : c);
    }
    return text.toString();
  }
}
