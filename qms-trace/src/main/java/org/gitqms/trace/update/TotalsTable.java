package org.gitqms.trace.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.gitqms.rules.document.TextTable;
import org.gitqms.rules.matrix.MatrixTables;
import org.gitqms.rules.requirement.Columns;
import org.gitqms.rules.result.TestRun;
import org.jspecify.annotations.Nullable;

/** The table of test results, counted anew. */
final class TotalsTable {

  private TotalsTable() {}

  static String of(TextTable table, SortedMap<String, TestRun.Totals> totals) {
    Columns columns = Columns.of(table);
    List<List<String>> rows = new ArrayList<>();
    totals.forEach((suite, counts) -> rows.add(row(columns, suite, counts)));
    rows.add(row(columns, "Total", sum(totals)));
    return TableText.of(table.header().cells().stream().map(TextTable.Cell::text).toList(), rows);
  }

  static TestRun.Totals sum(SortedMap<String, TestRun.Totals> totals) {
    return totals.values().stream().reduce(TestRun.Totals.NONE, TestRun.Totals::plus);
  }

  private static List<String> row(Columns columns, String suite, TestRun.Totals counts) {
    Map<Integer, Integer> numbers =
        Map.of(
            MatrixTables.tests(columns), counts.tests(),
            MatrixTables.passed(columns), counts.passed(),
            MatrixTables.failed(columns), counts.failed());
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns.headings().size(); i++) {
      boolean skipped = i == MatrixTables.skipped(columns);
      @Nullable Integer number = skipped ? Integer.valueOf(counts.skipped()) : numbers.get(i);
      cells.add(number == null ? "" : number.toString());
    }
    cells.set(0, suite);
    return cells;
  }
}
