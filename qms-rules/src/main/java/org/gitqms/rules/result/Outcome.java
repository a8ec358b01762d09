package org.gitqms.rules.result;

/** What became of one test, the worst last. A test that passed only when run again is flaky. */
public enum Outcome {
  PASSED,
  FLAKY,
  SKIPPED,
  FAILED,
  ERROR;

  /** Whether the test failed, one way or the other. */
  public boolean isFailure() {
    return compareTo(FAILED) >= 0;
  }

  /** This or the other, whichever is worse. */
  public Outcome orWorse(Outcome other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
