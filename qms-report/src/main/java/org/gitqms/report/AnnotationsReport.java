package org.gitqms.report;

import java.util.List;
import java.util.stream.Stream;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.finding.Verification;

/**
 * The report for the log of a GitHub workflow: commands that show errors and warnings beside the
 * lines they are about, and the outcome as a notice.
 *
 * <p>GitHub shows ten of each weight for a step and passes over the rest without a word. So no more
 * are told, and the notice says how many there are beside them. Historical findings ask nobody to
 * act, and are left to the other reports.
 */
public record AnnotationsReport() implements Report {

  private static final int MOST = 10;
  private static final String TOOL = "git-qms";

  @Override
  public String render(Verification verification, ReportContext context) {
    List<Finding> errors = of(verification, Severity.ERROR);
    List<Finding> warnings = of(verification, Severity.WARNING);
    StringBuilder out = new StringBuilder();
    errors.stream().limit(MOST).forEach(finding -> annotate(out, "error", finding));
    warnings.stream().limit(MOST).forEach(finding -> annotate(out, "warning", finding));
    long more = Stream.of(errors, warnings).mapToLong(all -> Math.max(0, all.size() - MOST)).sum();
    command(out, "notice", "title=" + TOOL, outcome(verification, more));
    return out.toString();
  }

  private static List<Finding> of(Verification verification, Severity severity) {
    return verification.findings().stream().filter(f -> f.severity() == severity).toList();
  }

  private static void annotate(StringBuilder out, String weight, Finding finding) {
    StringBuilder properties = new StringBuilder();
    Location place = finding.place();
    if (place != null) {
      properties.append("file=").append(property(VisibleText.of(place.path())));
      if (place.line() > 0) {
        properties.append(",line=").append(place.line());
      }
      if (place.line() > 0 && place.column() > 0) {
        properties.append(",col=").append(place.column());
      }
      properties.append(',');
    }
    properties.append("title=").append(finding.rule());
    command(out, weight, properties.toString(), FindingText.of(finding, Palette.PLAIN).strip());
  }

  private static void command(StringBuilder out, String name, String properties, String message) {
    out.append("::").append(name).append(' ').append(properties);
    out.append("::").append(data(message)).append('\n');
  }

  private static String outcome(Verification verification, long more) {
    Summary summary = new Summary(verification);
    StringBuilder out = new StringBuilder(summary.outcome());
    verification.trust().notes().forEach(note -> out.append('\n').append(VisibleText.of(note)));
    if (more > 0) {
      out.append('\n').append(Summary.number(more, "finding")).append(" more in the other reports");
    }
    return out.toString();
  }

  /** The escapes that GitHub documents for what stands behind the second pair of colons. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** The escapes that GitHub documents for the value of a property. */
  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
