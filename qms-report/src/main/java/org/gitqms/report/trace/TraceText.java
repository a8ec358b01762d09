package org.gitqms.report.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.gitqms.report.Palette;
import org.gitqms.report.TextReport;
import org.gitqms.report.VisibleText;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.result.TestRun;
import org.gitqms.trace.TraceSummary;
import org.gitqms.trace.Traced;

/**
 * A trace for people at a console: each finding with its place and its fix, how the requirements of
 * each area stand, what the tests came to. The last line is the outcome.
 */
public final class TraceText {

  /** The name of a row, all that is demanded, what is verified of it, and the share of that. */
  private static final int KEPT_OF_AREAS = 4;

  /** The name of a row, all tests, and those that passed. */
  private static final int KEPT_OF_SUITES = 3;

  private TraceText() {}

  /**
   * The whole text; lines end with LF, the last one too.
   *
   * @param colour true to mark weights with ANSI colours
   */
  public static String of(TraceSummary summary, boolean colour) {
    StringBuilder out = new StringBuilder();
    TextReport report = new TextReport(colour, true);
    summary.findings().forEach(finding -> out.append(report.render(finding)));
    if (!out.isEmpty()) {
      out.append('\n');
    }
    if (!summary.areas().isEmpty()) {
      areas(summary).appendTo(out);
      out.append('\n');
    }
    summary
        .totals()
        .ifPresentOrElse(
            totals -> suites(totals).appendTo(out),
            () -> out.append(TraceOutcome.NO_RESULTS).append('\n'));
    out.append('\n').append(outcome(summary, colour ? Palette.COLOUR : Palette.PLAIN));
    return out.append('\n').toString();
  }

  private static ConsoleTable areas(TraceSummary summary) {
    List<String> headings = new ArrayList<>(List.of("area", "requirements", "verified", "share"));
    for (Traced.State state : Traced.State.values()) {
      if (state != Traced.State.VERIFIED) {
        headings.add(TraceWords.of(state));
      }
    }
    ConsoleTable table = new ConsoleTable(KEPT_OF_AREAS, headings);
    Standing.ofAreas(summary).forEach(area -> table.row(cells(area)));
    table.row(cells(Standing.ofAll(summary)));
    return table;
  }

  private static List<String> cells(Standing standing) {
    List<String> cells = new ArrayList<>();
    cells.add(standing.area());
    cells.add(Integer.toString(standing.demanded()));
    cells.add(Integer.toString(standing.count(Traced.State.VERIFIED)));
    cells.add(standing.share());
    for (Traced.State state : Traced.State.values()) {
      if (state != Traced.State.VERIFIED) {
        cells.add(Integer.toString(standing.count(state)));
      }
    }
    return cells;
  }

  private static ConsoleTable suites(SortedMap<String, TestRun.Totals> suites) {
    ConsoleTable table =
        new ConsoleTable(KEPT_OF_SUITES, List.of("suite", "tests", "passed", "failed", "skipped"));
    suites.forEach((suite, totals) -> table.row(cells(VisibleText.of(suite), totals)));
    table.row(cells("total", TraceWords.sum(suites)));
    return table;
  }

  private static List<String> cells(String name, TestRun.Totals totals) {
    return List.of(
        name,
        Integer.toString(totals.tests()),
        Integer.toString(totals.passed()),
        Integer.toString(totals.failed()),
        Integer.toString(totals.skipped()));
  }

  /** Good news is only that everything is verified, and nothing wrong. */
  private static String outcome(TraceSummary summary, Palette palette) {
    String outcome = TraceOutcome.of(summary);
    boolean open = summary.holds() && Standing.ofAll(summary).left() > 0;
    return open
        ? palette.weighed(Severity.WARNING, outcome)
        : palette.outcome(summary.holds(), outcome);
  }
}
