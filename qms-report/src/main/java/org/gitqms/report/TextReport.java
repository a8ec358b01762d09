package org.gitqms.report;

import java.util.Map;
import java.util.TreeMap;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.finding.Verification;

/**
 * The report for people: each finding with its place and its fix, in the order of the history, then
 * what was judged and how far the answer can be relied on. The last line is the outcome.
 *
 * @param colour true to mark weights with ANSI colours
 * @param everyHistorical true to tell each historical finding; else they are counted by rule
 */
public record TextReport(boolean colour, boolean everyHistorical) implements Report {

  private static final String SEE_ALL = "git qms verify --historical";

  /** Without colour, historical findings counted. */
  public static TextReport plain() {
    return new TextReport(false, false);
  }

  /** One finding, on one or two lines that end with LF. */
  public String render(Finding finding) {
    return FindingText.of(finding, palette());
  }

  @Override
  public String render(Verification verification, ReportContext context) {
    StringBuilder out = new StringBuilder();
    verification.findings().stream().filter(this::isTold).map(this::render).forEach(out::append);
    if (!everyHistorical) {
      countHistorical(out, verification, context);
    }
    if (!out.isEmpty()) {
      out.append('\n');
    }
    Summary summary = new Summary(verification);
    summary.lines().forEach(line -> out.append(line).append('\n'));
    out.append(palette().outcome(verification.accepted(), summary.outcome())).append('\n');
    return out.toString();
  }

  private boolean isTold(Finding finding) {
    return everyHistorical || finding.severity() != Severity.HISTORICAL;
  }

  private void countHistorical(StringBuilder out, Verification result, ReportContext context) {
    Map<RuleId, Integer> counts = new TreeMap<>();
    result.findings().stream()
        .filter(finding -> !isTold(finding))
        .forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
    counts.forEach((rule, count) -> out.append(counted(context.rule(rule), count)));
    if (!counts.isEmpty()) {
      out.append("  to see each: ").append(SEE_ALL).append('\n');
    }
  }

  private String counted(RuleInfo rule, int count) {
    String mark = rule.id() + " " + Severity.HISTORICAL.word() + ":";
    return "history "
        + palette().weighed(Severity.HISTORICAL, mark)
        + " "
        + Summary.number(count, "finding")
        + " ("
        + VisibleText.of(rule.title())
        + ")\n";
  }

  private Palette palette() {
    return colour ? Palette.COLOUR : Palette.PLAIN;
  }
}
