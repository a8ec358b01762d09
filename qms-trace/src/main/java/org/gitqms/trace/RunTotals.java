package org.gitqms.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.matrix.Matrix;
import org.gitqms.rules.matrix.Tally;
import org.gitqms.rules.result.TestRun;

/** QMS-607, of results: the suites of a matrix are those of the run, with the same numbers. */
final class RunTotals {

  private static final String FIX = "let them be counted: git qms trace --update --results FOLDER";

  private RunTotals() {}

  /**
   * What disagrees.
   *
   * @param alone true if there is no other matrix, which might count what this one does not
   */
  static List<Finding> check(Matrix matrix, TestRun run, boolean alone) {
    List<Finding> findings = new ArrayList<>();
    SortedMap<String, TestRun.Totals> left = new TreeMap<>(run.totals());
    TreeSet<String> seen = new TreeSet<>();
    for (Tally tally : matrix.tallies()) {
      if (tally.kind() == Tally.Kind.SUITE && seen.add(tally.suite())) {
        TestRun.Totals totals = left.remove(tally.suite());
        if (totals == null) {
          findings.add(finding(tally.at(), "there are no results of \"" + tally.suite() + "\""));
        } else if (!agrees(tally, totals)) {
          findings.add(
              finding(
                  tally.at(),
                  "\""
                      + tally.suite()
                      + "\" came to "
                      + totals.tests()
                      + " tests, "
                      + totals.passed()
                      + " passed, "
                      + totals.failed()
                      + " failed, "
                      + totals.skipped()
                      + " skipped; the matrix has other numbers"));
        }
      }
    }
    for (String suite : alone ? left.keySet() : Set.<String>of()) {
      findings.add(
          finding(
              Location.of(matrix.path()),
              "the matrix does not count the results of \"" + suite + "\""));
    }
    return findings;
  }

  private static boolean agrees(Tally tally, TestRun.Totals totals) {
    return is(tally.tests(), totals.tests())
        && is(tally.passed(), totals.passed())
        && is(tally.failed(), totals.failed())
        && is(tally.skipped(), totals.skipped());
  }

  /** A column that the table does not have says nothing. */
  private static boolean is(OptionalLong stated, int counted) {
    return stated.isEmpty() || stated.getAsLong() == counted;
  }

  private static Finding finding(Location at, String message) {
    return Finding.error(Matrix.TOTALS, message, FIX).at(at);
  }
}
