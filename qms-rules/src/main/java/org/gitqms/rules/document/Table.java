package org.gitqms.rules.document;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A table as GitHub Flavored Markdown 0.29, section 4.10, defines it. Read here and not by the
 * markdown library, which takes quadratic time for long tables and mends rows before a rule could
 * see that they are broken.
 *
 * @param start index of the header among the lines of the block that holds the table
 * @param rows the cells of the header and of each row after the delimiter row
 */
record Table(int start, List<Row> rows) {

  Table {
    rows = List.copyOf(rows);
  }

  /** One row: what stands between the bars, without the spaces around it. */
  record Row(List<BasedSequence> cells) {

    Row {
      cells = List.copyOf(cells);
    }

    int offset() {
      return cells.get(0).getStartOffset();
    }
  }

  /** The table in the lines of a block; it reaches to the last of them. */
  static Optional<Table> in(List<BasedSequence> lines) {
    OptionalInt start = startIn(lines);
    return start.isPresent() ? Optional.of(from(lines, start.getAsInt())) : Optional.empty();
  }

  /** Index of the header of the table in the lines of a block. */
  static OptionalInt startIn(List<BasedSequence> lines) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (isDelimiterRow(lines.get(i + 1))
          && isRow(lines.get(i))
          && cells(lines.get(i)).size() == cells(lines.get(i + 1)).size()) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static Table from(List<BasedSequence> lines, int start) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(cells(lines.get(start))));
    for (BasedSequence line : lines.subList(start + 2, lines.size())) {
      rows.add(new Row(cells(line)));
    }
    return new Table(start, rows);
  }

  /** True for {@code |---|:-:|} and the like. */
  static boolean isDelimiterRow(BasedSequence line) {
    return isRow(line) && line.indexOf('-') >= 0 && cells(line).stream().allMatch(Table::isRuler);
  }

  private static boolean isRuler(BasedSequence cell) {
    int from = cell.startsWith(":") ? 1 : 0;
    int to = cell.length() - (cell.endsWith(":") ? 1 : 0);
    for (int i = from; i < to; i++) {
      if (cell.charAt(i) != '-') {
        return false;
      }
    }
    return from < to;
  }

  private static boolean isRow(BasedSequence line) {
    return line.indexOf('|') >= 0;
  }

  /** The parts between the bars. A bar after a backslash is none, also within a code span. */
  static List<BasedSequence> cells(BasedSequence line) {
    return spans(line).stream().map(BasedSequence::trim).toList();
  }

  /** The same with the blanks around them. */
  static List<BasedSequence> spans(BasedSequence line) {
    BasedSequence row = line.trim();
    List<BasedSequence> spans = new ArrayList<>();
    int from = row.length() > 0 && row.charAt(0) == '|' ? 1 : 0;
    for (int at = from; at < row.length(); at++) {
      char c = row.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '|') {
        spans.add(row.subSequence(from, at));
        from = at + 1;
      }
    }
    if (from < row.length() || spans.isEmpty()) {
      spans.add(row.subSequence(from, row.length()));
    }
    return spans;
  }
}
