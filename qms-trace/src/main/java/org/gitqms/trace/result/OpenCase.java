package org.gitqms.trace.result;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.result.TestResult;
import org.jspecify.annotations.Nullable;

/** One test case while its element is being read: what its marks come to so far. */
final class OpenCase {

  private static final Map<String, Outcome> MARKS =
      Map.ofEntries(
          entry("error", Outcome.ERROR),
          entry("failure", Outcome.FAILED),
          entry("skipped", Outcome.SKIPPED),
          entry("disabled", Outcome.SKIPPED),
          entry("ignored", Outcome.SKIPPED),
          entry("flakyfailure", Outcome.FLAKY),
          entry("flakyerror", Outcome.FLAKY));

  private static final Map<String, Outcome> STATUS =
      Map.ofEntries(
          entry("run", Outcome.PASSED),
          entry("passed", Outcome.PASSED),
          entry("pass", Outcome.PASSED),
          entry("success", Outcome.PASSED),
          entry("completed", Outcome.PASSED),
          entry("ok", Outcome.PASSED),
          entry("notrun", Outcome.SKIPPED),
          entry("skipped", Outcome.SKIPPED),
          entry("disabled", Outcome.SKIPPED),
          entry("suppressed", Outcome.SKIPPED),
          entry("filtered", Outcome.SKIPPED),
          entry("failed", Outcome.FAILED),
          entry("fail", Outcome.FAILED),
          entry("failure", Outcome.FAILED),
          entry("error", Outcome.ERROR));

  private final @Nullable String name;
  private final String className;
  private Outcome worst = Outcome.PASSED;
  private boolean skipped;
  private int flakyRuns;
  private int failedReruns;

  OpenCase(@Nullable String name, String className) {
    this.name = name;
    this.className = className;
  }

  /** Takes the name of a child element; one that says nothing of the outcome changes nothing. */
  void child(String element) {
    String mark = element.toLowerCase(Locale.ROOT);
    Optional.ofNullable(MARKS.get(mark)).ifPresent(this::mark);
    if (mark.startsWith("flaky")) {
      flakyRuns++;
    } else if (mark.equals("rerunfailure") || mark.equals("rerunerror")) {
      failedReruns++;
    }
  }

  /** Takes the value of a status attribute; false, and an error, if it is unknown. */
  boolean status(String value) {
    Optional<Outcome> known =
        Optional.ofNullable(STATUS.get(value.strip().toLowerCase(Locale.ROOT)));
    mark(known.orElse(Outcome.ERROR));
    return known.isPresent();
  }

  private void mark(Outcome outcome) {
    skipped |= outcome == Outcome.SKIPPED;
    worst = worst.orWorse(outcome);
  }

  /** A failed rerun goes with a failure; one without it is no pass either. */
  Outcome outcome() {
    return failedReruns > 0 && flakyRuns == 0 ? worst.orWorse(Outcome.FAILED) : worst;
  }

  /** What the case came to; empty if it has no name. */
  Optional<TestResult> result() {
    return Optional.ofNullable(name).map(known -> new TestResult(className, known, outcome()));
  }

  boolean isSkipped() {
    return skipped;
  }

  /** How many failed runs there were besides the one that counts. */
  int attempts() {
    return flakyRuns + failedReruns;
  }
}
