package org.gitqms.rules.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.document.TextTable;
import org.gitqms.rules.requirement.Columns;
import org.gitqms.rules.requirement.Words;

/** Reads the tables that count tests. */
final class TallyReader {

  private TallyReader() {}

  static List<Tally> read(ParsedDocument document) {
    List<Tally> tallies = new ArrayList<>();
    int tables = 0;
    for (TextTable table : document.tables()) {
      Columns columns = Columns.of(table);
      if (MatrixTables.counts(columns)) {
        int number = tables++;
        table.rows().forEach(row -> tallies.add(tally(document, number, columns, row)));
      }
    }
    return tallies;
  }

  private static Tally tally(
      ParsedDocument document, int table, Columns columns, TextTable.Row row) {
    String suite = Words.plain(row.text(0));
    return new Tally(
        table,
        suite,
        kind(suite),
        number(row.text(MatrixTables.tests(columns))),
        number(row.text(MatrixTables.passed(columns))),
        number(row.text(MatrixTables.failed(columns))),
        number(row.text(MatrixTables.skipped(columns))),
        document.at(row.at(0)));
  }

  private static Tally.Kind kind(String suite) {
    return switch (suite.toLowerCase(Locale.ROOT)) {
      case "total" -> Tally.Kind.TOTAL;
      case "subtotal" -> Tally.Kind.SUBTOTAL;
      default -> Tally.Kind.SUITE;
    };
  }

  /** A whole number of up to 15 digits, with commas between its thousands or not. */
  static OptionalLong number(String cell) {
    String digits = Words.plain(cell).replace(",", "");
    return digits.matches("[0-9]{1,15}")
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }
}
