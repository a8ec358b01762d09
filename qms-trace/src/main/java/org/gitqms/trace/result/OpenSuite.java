package org.gitqms.trace.result;

import org.gitqms.rules.result.Outcome;

/** One suite while its element is being read: what it says of itself and what it held so far. */
final class OpenSuite {

  private static final String FIX =
      "let the test tool write the report again, and hand it in whole";

  private final String name;
  private final Place at;
  private final SuiteCounts says;

  private long direct;
  private long tests;
  private long skipped;
  private long failures;
  private long errors;
  private long attempts;

  OpenSuite(String name, Place at, SuiteCounts says) {
    this.name = name;
    this.at = at;
    this.says = says;
  }

  String name() {
    return name;
  }

  /**
   * The name of a class of a case with its packages, where the suite is that class: Surefire leaves
   * them out of the cases of some engines, such as ArchUnit's.
   */
  String whole(String className) {
    return !className.isEmpty() && name.endsWith("." + className) ? name : className;
  }

  void add(OpenCase test) {
    direct++;
    tests++;
    skipped += test.isSkipped() ? 1 : 0;
    failures += test.outcome().isFailure() ? 1 : 0;
    errors += test.outcome() == Outcome.ERROR ? 1 : 0;
    attempts += test.attempts();
  }

  /** Takes a failure of the suite itself; some tools count it as a test and some do not. */
  void addOwnFailure() {
    failures++;
    errors++;
  }

  void add(OpenSuite nested) {
    tests += nested.tests;
    skipped += nested.skipped;
    failures += nested.failures;
    errors += nested.errors;
    attempts += nested.attempts;
  }

  /** Reports where the counts do not fit, as {@link JUnitXml} has it. */
  void check(Problems problems) {
    if (!fitsTests()) {
      report(problems, says.tests() + " tests", tests);
    }
    if (says.failures() > 0 && failures + attempts == 0) {
      report(problems, says.failures() + " failures or errors", 0);
    }
    if (says.skipped() > skipped + attempts) {
      report(problems, says.skipped() + " skipped tests", skipped);
    }
  }

  private boolean fitsTests() {
    long said = says.tests();
    if (said > tests) {
      return said <= tests + errors + attempts;
    }
    return said == SuiteCounts.UNSAID || said == tests || said == direct || failures + attempts > 0;
  }

  private void report(Problems problems, String said, long held) {
    String suite = name.isEmpty() ? "the suite" : "suite " + Problems.quoted(name);
    problems.report(at, suite + " says " + said + " and holds " + held, FIX);
  }
}
