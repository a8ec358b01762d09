package org.gitqms.rules.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;

/** QMS-607: whether the numbers of a matrix agree with each other, and say that all passed. */
public final class TotalsCheck {

  private static final Map<String, Function<Tally, OptionalLong>> COLUMNS =
      new TreeMap<>(
          Map.of(
              "tests", Tally::tests,
              "passed", Tally::passed,
              "failed", Tally::failed,
              "skipped", Tally::skipped));

  private final Matrix matrix;
  private final List<Finding> findings = new ArrayList<>();

  private TotalsCheck(Matrix matrix) {
    this.matrix = matrix;
  }

  /** What does not add up. */
  public static List<Finding> of(Matrix matrix) {
    TotalsCheck check = new TotalsCheck(matrix);
    matrix.tallies().forEach(check::row);
    int tables = matrix.tallies().stream().mapToInt(Tally::table).max().orElse(-1) + 1;
    for (int table = 0; table < tables; table++) {
      check.sums(table);
    }
    check.claims();
    check.results();
    return List.copyOf(check.findings);
  }

  private void row(Tally tally) {
    if (tally.tests().isEmpty() || tally.passed().isEmpty() || tally.failed().isEmpty()) {
      finding(
          tally.at(),
          "the counts of \"" + tally.suite() + "\" are no numbers",
          "let them be counted: git qms trace --update --results FOLDER");
      return;
    }
    long parts =
        tally.passed().getAsLong() + tally.failed().getAsLong() + tally.skipped().orElse(0);
    if (parts != tally.tests().getAsLong()) {
      finding(
          tally.at(),
          "\""
              + tally.suite()
              + "\" has "
              + tally.tests().getAsLong()
              + " tests, and "
              + parts
              + " passed, failed or were skipped",
          "let them be counted: git qms trace --update --results FOLDER");
    }
  }

  /** Each total counts the suites of its table; a subtotal those since the last one. */
  private void sums(int table) {
    for (Map.Entry<String, Function<Tally, OptionalLong>> column : COLUMNS.entrySet()) {
      long all = 0;
      long since = 0;
      for (Tally tally : matrix.tallies()) {
        OptionalLong number = column.getValue().apply(tally);
        if (tally.table() != table || number.isEmpty()) {
          continue;
        }
        if (tally.kind() == Tally.Kind.SUITE) {
          all += number.getAsLong();
          since += number.getAsLong();
        } else {
          long sum = tally.kind() == Tally.Kind.TOTAL ? all : since;
          since = 0;
          if (sum != number.getAsLong()) {
            finding(
                tally.at(),
                tally.suite()
                    + " says "
                    + number.getAsLong()
                    + " "
                    + column.getKey()
                    + ", the rows above add up to "
                    + sum,
                "let them be counted: git qms trace --update --results FOLDER");
          }
        }
      }
    }
  }

  /** What is stated elsewhere in the text is what the last total says. */
  private void claims() {
    List<Tally> totals =
        matrix.tallies().stream().filter(tally -> tally.kind() == Tally.Kind.TOTAL).toList();
    if (totals.isEmpty()) {
      if (!matrix.tallies().isEmpty()) {
        finding(
            matrix.tallies().get(0).at(),
            "the test results have no row Total",
            "add one that adds up the rows above");
      }
      return;
    }
    Tally total = totals.get(totals.size() - 1);
    for (Claim claim : matrix.claims()) {
      if (claim instanceof Claim.Tests tests) {
        OptionalLong counted = COLUMNS.getOrDefault(tests.what(), Tally::tests).apply(total);
        if (counted.isPresent() && counted.getAsLong() != tests.number()) {
          finding(
              tests.at(),
              tests.number()
                  + " "
                  + tests.what()
                  + " are stated, the total is "
                  + counted.getAsLong(),
              "one of the two is wrong: count again");
        }
      }
    }
  }

  /** A matrix that is to be approved says of each row that it passed. */
  private void results() {
    for (MatrixRow row : matrix.rows()) {
      if (!row.result().text().toLowerCase(Locale.ROOT).matches("pass|passed")) {
        finding(
            row.result().at(),
            "the result of " + row.requirement() + " is \"" + row.result().text() + "\", not Pass",
            "the commit is not qualified while it is so; a row that was never tried is no Pass");
      }
    }
  }

  private void finding(Location at, String message, String fix) {
    findings.add(Finding.error(Matrix.TOTALS, message, fix).at(at));
  }
}
