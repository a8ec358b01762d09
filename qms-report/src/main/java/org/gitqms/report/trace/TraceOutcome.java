package org.gitqms.report.trace;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.finding.Severity;
import org.gitqms.trace.TraceSummary;

/** What a trace comes to, in one sentence that every rendition for people shares. */
final class TraceOutcome {

  static final String NO_RESULTS =
      "no test results were looked at: nothing is shown to have passed (--results FOLDER)";

  private TraceOutcome() {}

  /** Such as {@code of 106 requirements 3 are not verified; 4 errors, 1 warning}. */
  static String of(TraceSummary summary) {
    String found = findings(summary);
    return requirements(Standing.ofAll(summary)) + (found.isEmpty() ? "" : "; " + found);
  }

  private static String requirements(Standing all) {
    int demanded = all.demanded();
    int left = all.left();
    if (demanded == 0) {
      return "there are no requirements to verify";
    }
    if (left == 0) {
      return demanded == 1
          ? "the only requirement is verified"
          : "all " + demanded + " requirements are verified";
    }
    return "of " + number(demanded, "requirement") + " " + left + areNot(left) + "verified";
  }

  private static String areNot(int left) {
    return left == 1 ? " is not " : " are not ";
  }

  private static String findings(TraceSummary summary) {
    List<String> found = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = summary.findings().stream().filter(f -> f.severity() == severity).count();
      if (count > 0) {
        found.add(
            severity == Severity.HISTORICAL
                ? count + " " + severity.word()
                : number(count, severity.word()));
      }
    }
    return String.join(", ", found);
  }

  private static String number(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
