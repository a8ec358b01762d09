package org.gitqms.rules.baseline;

import java.util.Comparator;

/**
 * What one test is known by.
 *
 * @param suite the label under which it is counted; empty for a name out of a matrix
 * @param className as its report has it; empty for a name out of a matrix
 * @param name as its report or the matrix has it
 */
public record TestName(String suite, String className, String name)
    implements Comparable<TestName> {

  private static final Comparator<TestName> ORDER =
      Comparator.comparing(TestName::suite)
          .thenComparing(TestName::className)
          .thenComparing(TestName::name);

  /** A test as a matrix names it. */
  public static TestName ofMatrix(String name) {
    return new TestName("", "", name);
  }

  @Override
  public int compareTo(TestName other) {
    return ORDER.compare(this, other);
  }
}
