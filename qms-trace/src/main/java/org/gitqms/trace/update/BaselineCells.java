package org.gitqms.trace.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.document.TextTable;
import org.gitqms.rules.requirement.Columns;
import org.gitqms.rules.result.TestRun;
import org.jspecify.annotations.Nullable;

/** The cells of the qualified baseline that are counted, or named by who updates the matrix. */
final class BaselineCells {

  private static final Set<String> COMMIT = Set.of("qualified commit");
  private static final Set<String> PASSED = Set.of("tests passed");

  private BaselineCells() {}

  static List<MatrixUpdate.Edit> edits(
      ParsedDocument draft,
      @Nullable SortedMap<String, TestRun.Totals> totals,
      @Nullable String commit) {
    List<MatrixUpdate.Edit> edits = new ArrayList<>();
    for (TextTable table : draft.tables()) {
      Columns columns = Columns.of(table);
      if (columns.of(COMMIT) >= 0 && table.rows().size() == 1) {
        TextTable.Row row = table.rows().get(0);
        if (commit != null) {
          set(edits, row, columns.of(COMMIT), commit);
        }
        if (totals != null) {
          set(edits, row, columns.of(PASSED), "" + TotalsTable.sum(totals).passed());
        }
      }
    }
    return edits;
  }

  private static void set(
      List<MatrixUpdate.Edit> edits, TextTable.Row row, int column, String text) {
    if (column >= 0 && column < row.cells().size()) {
      TextTable.Cell cell = row.cells().get(column);
      edits.add(new MatrixUpdate.Edit(cell.start(), cell.end(), " " + text + " "));
    }
  }
}
