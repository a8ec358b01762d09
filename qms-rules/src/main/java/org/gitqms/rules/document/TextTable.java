package org.gitqms.rules.document;

import java.util.List;

/**
 * A table of a document, with its places. Tables in quotations and lists are not among them: they
 * are quoted, not the document's own.
 *
 * @param under the names of the sections that it stands in, outermost first
 * @param header the first row
 * @param rows the rows below the line of hyphens
 * @param end offset after its last character
 */
public record TextTable(List<String> under, Row header, List<Row> rows, int end) {

  public TextTable {
    under = List.copyOf(under);
    rows = List.copyOf(rows);
  }

  /**
   * One line of a table.
   *
   * @param cells from left to right
   * @param start offset of its first character
   * @param end offset after its last character, the line end not counted
   */
  public record Row(List<Cell> cells, int start, int end) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The text of a cell; empty where the row has no such cell. */
    public String text(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column).text() : "";
    }

    /** Where a cell begins; where the row does, if it has no such cell. */
    public int at(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column).textStart() : start;
    }
  }

  /**
   * One cell.
   *
   * @param text what stands between the bars, without the blanks around it, as it is written
   * @param textStart offset of the text
   * @param start offset after the bar before it
   * @param end offset of the bar behind it, or of the end of the line
   */
  public record Cell(String text, int textStart, int start, int end) {}

  /** Where it begins. */
  public int start() {
    return header.start();
  }

  /** True if it stands in a section of this name, or in one below that. */
  public boolean isUnder(String section) {
    return under.contains(section);
  }
}
