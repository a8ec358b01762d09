package org.gitqms.rules.result;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All cases of one name in one class: parameters, repetitions, and the same test run twice. */
final class NamedTest {

  private final String scope;
  private final String last;
  private @Nullable TestResult worst;
  private int cases;

  /**
   * @param scope the class, names with dots between them
   * @param last the name within it; empty for what is told of the class itself
   */
  NamedTest(String scope, String last) {
    this.scope = scope;
    this.last = last;
  }

  /** True if a whole name is that of the test, or of a class around it. */
  boolean isNamed(String whole) {
    String name = TestNames.joined(scope, last);
    boolean classOfIt = last.isEmpty() && whole.lastIndexOf('.') == scope.length();
    return name.equals(whole)
        || name.startsWith(whole + ".")
        || (classOfIt && whole.startsWith(scope + "."));
  }

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
