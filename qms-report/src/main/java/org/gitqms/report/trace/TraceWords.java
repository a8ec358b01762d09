package org.gitqms.report.trace;

import java.util.Locale;
import java.util.SortedMap;
import org.gitqms.rules.requirement.VerificationKind;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.result.TestRun;
import org.gitqms.trace.Trace;
import org.gitqms.trace.Traced;

/** The words for states and outcomes that the renditions share. */
final class TraceWords {

  private TraceWords() {}

  static String of(Traced.State state) {
    return word(state);
  }

  static String of(Outcome outcome) {
    return word(outcome);
  }

  /** What became of a verifier; empty where nothing can be told of it. */
  static String outcome(Trace trace, Traced.By by) {
    boolean missing = trace.run().isPresent() && by.kind() == VerificationKind.UNIT_TEST;
    return by.outcome().map(TraceWords::of).orElse(missing ? "did not run" : "");
  }

  /** The totals of all suites together. */
  static TestRun.Totals sum(SortedMap<String, TestRun.Totals> suites) {
    TestRun.Totals sum = TestRun.Totals.NONE;
    for (TestRun.Totals suite : suites.values()) {
      sum =
          new TestRun.Totals(
              sum.tests() + suite.tests(),
              sum.passed() + suite.passed(),
              sum.failed() + suite.failed(),
              sum.skipped() + suite.skipped());
    }
    return sum;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
