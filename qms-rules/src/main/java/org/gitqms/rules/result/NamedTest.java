package org.gitqms.rules.result;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All cases of one name in one class: parameters, repetitions, and the same test run twice. */
final class NamedTest {

  private @Nullable TestResult worst;
  private int cases;

  void add(TestResult result) {
    add(result, 1);
  }

  /** Takes the cases of another test too. */
  void add(NamedTest other) {
    other.worst().ifPresent(result -> add(result, other.cases));
  }

  private void add(TestResult result, int count) {
    cases += count;
    if (worst == null || result.outcome().compareTo(worst.outcome()) > 0) {
      worst = result;
    }
  }

  /** The first of the worst; empty as long as there is none. */
  Optional<TestResult> worst() {
    return Optional.ofNullable(worst);
  }

  int cases() {
    return cases;
  }

  boolean hasPassed() {
    return worst != null && worst.outcome().compareTo(Outcome.SKIPPED) < 0;
  }
}
