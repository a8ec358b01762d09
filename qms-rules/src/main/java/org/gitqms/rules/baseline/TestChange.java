package org.gitqms.rules.baseline;

import java.util.Optional;
import org.gitqms.rules.result.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A test that is not what it was.
 *
 * @param kind what became of it
 * @param test the test
 * @param was what it came to, or null if it was not there or no evidence was compared
 * @param is what it comes to, or null in the same cases
 */
public record TestChange(Kind kind, TestName test, @Nullable Outcome was, @Nullable Outcome is) {

  /** What became of a test. */
  public enum Kind {
    GAINED,
    LOST,
    /** It comes to something else. */
    OUTCOME
  }

  /** What it came to. */
  public Optional<Outcome> before() {
    return Optional.ofNullable(was);
  }

  /** What it comes to. */
  public Optional<Outcome> after() {
    return Optional.ofNullable(is);
  }
}
