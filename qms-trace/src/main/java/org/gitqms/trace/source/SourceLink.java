package org.gitqms.trace.source;

import java.util.Optional;
import org.gitqms.rules.requirement.RequirementId;
import org.jspecify.annotations.Nullable;

/**
 * One place in a source file that names a requirement.
 *
 * @param requirement the requirement
 * @param testName the test that says it verifies the requirement, as {@link #test} gives it, or
 *     null where the place is in no test
 * @param line counted from 1
 * @param column counted from 1 in characters (UTF-16 units)
 */
public record SourceLink(
    RequirementId requirement, @Nullable String testName, int line, int column) {

  /**
   * The test, as names with dots between them from the outermost: packages or folders, classes, and
   * the test itself last. A class stands for all its tests. Empty where the place is in no test.
   */
  public Optional<String> test() {
    return Optional.ofNullable(testName);
  }
}
