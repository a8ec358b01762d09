package org.gitqms.report.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.gitqms.report.ReportContext;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.result.TestRun;
import org.gitqms.trace.Trace;
import org.gitqms.trace.TraceSummary;
import org.gitqms.trace.Traced;

/**
 * A trace as one page of HTML, to be read, printed or archived. It loads nothing and runs nothing;
 * it is well-formed XML, too. To be written as UTF-8.
 */
public final class TraceHtml {

  private static final String TITLE = "Traceability of requirements";

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>Traceability of requirements</title>
      <style>
      body{font:15px/1.4 sans-serif;color:#111;background:#fff;margin:1em auto;max-width:80em;padding:0 1em}
      .k{position:absolute;left:-99em}
      .k:focus{position:static}
      a{color:#0645ad}
      table{border-collapse:collapse;width:100%;margin-bottom:1em}
      th,td{border:1px solid #888;padding:.2em .5em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
      thead th{background:#eee}
      tr[id] th{white-space:nowrap}
      ul{margin:0;padding-left:1.2em}
      i{display:block;color:#444;font-size:.85em}
      .v{color:#060}
      .s,.l{color:#740}
      .f,.u{color:#a00;font-weight:bold}
      .w{color:#555;text-decoration:line-through}
      @media print{.k,nav{display:none}body{max-width:none;margin:0}thead{display:table-header-group}tr{break-inside:avoid}}
      </style>
      </head>
      <body>
      <a class="k" href="#m">Skip to the content</a>
      """;

  private TraceHtml() {}

  /** The whole page; lines end with LF, the last one too. */
  public static String of(Trace trace, ReportContext context) {
    TraceSummary summary = trace.summary();
    HtmlRequirements requirements = new HtmlRequirements(trace);
    HtmlText out = new HtmlText().markup(HEAD);
    out.markup("<header><h1>").text(TITLE).markup("</h1>\n<p>git-qms ");
    out.text(context.toolVersion()).markup("</p></header>\n");
    contents(out, requirements);
    out.markup("<main id=\"m\">\n<p><strong>").text(TraceOutcome.of(summary));
    out.markup("</strong></p>\n");
    areas(out, summary);
    suites(out, summary);
    findings(out, trace.findings());
    requirements.appendTo(out);
    HtmlTests.of(trace).appendTo(out);
    return out.markup("</main>\n</body>\n</html>\n").toString();
  }

  private static void contents(HtmlText out, HtmlRequirements requirements) {
    out.markup("<nav aria-label=\"Contents\"><ul>\n");
    entry(out, "areas", "Areas");
    entry(out, "suites", "Test totals");
    entry(out, "findings", "Findings");
    requirements.contents().forEach((id, name) -> entry(out, id, name));
    entry(out, HtmlTests.ID, HtmlTests.HEADING);
    out.markup("</ul></nav>\n");
  }

  private static void entry(HtmlText out, String id, String name) {
    out.markup("<li><a href=\"#").markup(id).markup("\">").text(name).markup("</a></li>\n");
  }

  private static void areas(HtmlText out, TraceSummary summary) {
    List<String> columns = new ArrayList<>(List.of("Area", "requirements", "share verified"));
    for (Traced.State state : Traced.State.values()) {
      columns.add(TraceWords.of(state));
    }
    out.table("areas", "Areas", columns);
    Standing.ofAreas(summary).forEach(area -> standing(out, area));
    standing(out, Standing.ofAll(summary));
    out.endTable();
  }

  private static void standing(HtmlText out, Standing standing) {
    out.markup("<tr>").rowHeader(standing.area());
    count(out, standing.demanded());
    out.cell(standing.share());
    for (Traced.State state : Traced.State.values()) {
      count(out, standing.count(state));
    }
    out.markup("</tr>\n");
  }

  private static void suites(HtmlText out, TraceSummary summary) {
    if (summary.totals().isEmpty()) {
      out.heading("suites", "Test totals").markup("<p>").text(TraceOutcome.NO_RESULTS);
      out.markup("</p></section>\n");
      return;
    }
    SortedMap<String, TestRun.Totals> suites = summary.totals().get();
    out.table("suites", "Test totals", List.of("Suite", "tests", "passed", "failed", "skipped"));
    suites.forEach((suite, totals) -> totals(out, suite, totals));
    totals(out, "total", TraceWords.sum(suites));
    out.endTable();
  }

  private static void totals(HtmlText out, String name, TestRun.Totals totals) {
    out.markup("<tr>").rowHeader(name);
    count(out, totals.tests());
    count(out, totals.passed());
    count(out, totals.failed());
    count(out, totals.skipped());
    out.markup("</tr>\n");
  }

  private static void count(HtmlText out, int number) {
    out.markup("<td>").number(number).markup("</td>");
  }

  private static void findings(HtmlText out, List<Finding> findings) {
    if (findings.isEmpty()) {
      out.heading("findings", "Findings").markup("<p>Nothing is wrong.</p></section>\n");
      return;
    }
    out.table("findings", "Findings", List.of("Place", "Rule", "Weight", "What is wrong", "Fix"));
    for (Finding finding : findings) {
      out.markup("<tr><td>");
      finding.location().ifPresentOrElse(out::place, () -> out.text(elsewhere(finding)));
      out.markup("</td>").cell(finding.rule().value());
      out.markup(finding.severity() == Severity.ERROR ? "<td class=\"f\">" : "<td>");
      out.text(finding.severity().word()).markup("</td>");
      out.cell(finding.message()).cell(finding.fix()).markup("</tr>\n");
    }
    out.endTable();
  }

  /** What a finding is about that has no place. */
  private static String elsewhere(Finding finding) {
    return finding.document().or(finding::commit).orElse("");
  }
}
