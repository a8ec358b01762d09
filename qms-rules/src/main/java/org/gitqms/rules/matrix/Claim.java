package org.gitqms.rules.matrix;

import org.gitqms.rules.finding.Location;
import org.gitqms.rules.requirement.RequirementId;

/** A number or a version that a matrix states beside its tables. */
public sealed interface Claim {

  /** Where it is stated. */
  Location at();

  /**
   * How many requirements there are.
   *
   * @param area the area they belong to; empty for all of them
   */
  record Count(String area, long requirements, Location at) implements Claim {}

  /**
   * How many tests there are, or passed, or failed, in a table of attributes and values.
   *
   * @param what {@code tests}, {@code passed}, {@code failed} or {@code skipped}
   */
  record Tests(String what, long number, Location at) implements Claim {}

  /**
   * Which version of a document it rests on.
   *
   * @param document the id
   * @param version such as {@code 11.0}
   */
  record DocumentVersion(String document, String version, Location at) implements Claim {}

  /**
   * What a section about one requirement says beside the rows: the words of the requirement, or a
   * test that verifies it.
   *
   * @param requirement the id
   * @param kind which of the two
   * @param value the words, or the name of the test
   */
  record Detail(RequirementId requirement, Kind kind, String value, Location at) implements Claim {

    /** What is said. */
    public enum Kind {
      TEXT,
      TEST
    }
  }
}
