package org.gitqms.trace.result;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the attributes of a suite say it holds.
 *
 * @param tests or {@link #UNSAID}
 * @param failures and errors together, or 0
 * @param skipped or disabled ones, whichever are more, or 0
 */
record SuiteCounts(long tests, long failures, long skipped) {

  /** There is no such attribute. */
  static final long UNSAID = -1;

  /** More digits than this are no count of tests. */
  private static final int MAX_DIGITS = 12;

  /** Says nothing. */
  static final SuiteCounts NONE = new SuiteCounts(UNSAID, 0, 0);

  private static final List<String> NAMES =
      List.of("tests", "failures", "errors", "skipped", "disabled");

  /** Reads the attributes; empty if one of them is not a number. */
  static Optional<SuiteCounts> read(Function<String, Optional<String>> attributes) {
    boolean readable =
        NAMES.stream()
            .allMatch(name -> attributes.apply(name).map(SuiteCounts::isCount).orElse(true));
    return readable ? Optional.of(counts(attributes)) : Optional.empty();
  }

  private static SuiteCounts counts(Function<String, Optional<String>> attributes) {
    long failures = count(attributes.apply("failures"), 0) + count(attributes.apply("errors"), 0);
    return new SuiteCounts(
        count(attributes.apply("tests"), UNSAID),
        failures,
        Math.max(count(attributes.apply("skipped"), 0), count(attributes.apply("disabled"), 0)));
  }

  private static boolean isCount(String text) {
    String digits = text.strip();
    return !digits.isEmpty()
        && digits.length() <= MAX_DIGITS
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static long count(Optional<String> digits, long otherwise) {
    return digits.map(text -> Long.parseLong(text.strip())).orElse(otherwise);
  }
}
