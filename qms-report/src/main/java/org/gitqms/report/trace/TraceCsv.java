package org.gitqms.report.trace;

import org.gitqms.report.VisibleText;
import org.gitqms.rules.requirement.Requirement;
import org.gitqms.trace.Trace;
import org.gitqms.trace.Traced;

/**
 * A trace for spreadsheets (RFC 4180): a line for each requirement and what verifies it, one with
 * empty cells where nothing does. To be written as UTF-8.
 *
 * <p>A cell that a spreadsheet would take for a formula begins with a single quote.
 */
public final class TraceCsv {

  private static final String HEADER =
      "requirement,specification,area,state,text,verified by,kind,outcome,path,line\r\n";
  private static final String NO_VERIFIER = ",,,,,\r\n";

  /** What a formula begins with; the last four are the wide forms of East Asian keyboards. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private static final String CONTROL = "\t\r\n";

  private TraceCsv() {}

  /** The header and all lines; each ends with CR LF. */
  public static String of(Trace trace) {
    StringBuilder out = new StringBuilder(HEADER);
    for (Traced traced : trace.requirements()) {
      String start = requirement(traced);
      for (Traced.By by : traced.by()) {
        out.append(start);
        verifier(out, trace, by);
      }
      if (traced.by().isEmpty()) {
        out.append(start).append(NO_VERIFIER);
      }
    }
    return out.toString();
  }

  private static String requirement(Traced traced) {
    Requirement requirement = traced.requirement();
    StringBuilder out = new StringBuilder();
    cell(out, requirement.id().value());
    cell(out.append(','), traced.specification());
    cell(out.append(','), requirement.id().area());
    cell(out.append(','), TraceWords.of(traced.state()));
    cell(out.append(','), requirement.text());
    return out.toString();
  }

  private static void verifier(StringBuilder out, Trace trace, Traced.By by) {
    cell(out.append(','), by.name());
    cell(out.append(','), by.kind().words());
    cell(out.append(','), TraceWords.outcome(trace, by));
    cell(out.append(','), by.at().path());
    out.append(',');
    if (by.at().line() > 0) {
      out.append(by.at().line());
    }
    out.append("\r\n");
  }

  private static void cell(StringBuilder out, String text) {
    String cell = (isFormula(text) ? "'" : "") + VisibleText.of(text);
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == ';' || c == '"');
    if (plain && cell.equals(cell.strip())) {
      out.append(cell);
    } else {
      out.append('"').append(cell.replace("\"", "\"\"")).append('"');
    }
  }

  /** Blanks before it help nothing: some spreadsheets take them away. */
  private static boolean isFormula(String text) {
    String rest = text.stripLeading();
    boolean control = !text.isEmpty() && CONTROL.indexOf(text.charAt(0)) >= 0;
    return control || (!rest.isEmpty() && FORMULA.indexOf(rest.charAt(0)) >= 0);
  }
}
