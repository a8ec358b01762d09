package org.gitqms.rules.matrix;

import java.util.Set;
import org.gitqms.rules.requirement.Columns;

/** Tells the tables of a matrix by their columns, which may have older names. */
public final class MatrixTables {

  private static final Set<String> ID = Set.of("req id", "requirement id", "id");
  private static final Set<String> REQUIREMENT = Set.of("requirement");
  private static final Set<String> VERIFIED_BY =
      Set.of("verified by", "code reference", "code references", "tests", "test");
  private static final Set<String> KIND = Set.of("kind", "method", "verification");
  private static final Set<String> RESULT = Set.of("result", "status");
  private static final Set<String> REVIEWED = Set.of("reviewed", "reviewed as");
  private static final Set<String> ARGUMENT = Set.of("argument");
  private static final Set<String> PLACES = Set.of("places in the code", "places", "code");
  private static final Set<String> COUNTED = Set.of("tests", "total");

  private MatrixTables() {}

  /** True for the table of traces. */
  public static boolean traces(Columns columns) {
    return requirement(columns) >= 0 && verifiedBy(columns) >= 0;
  }

  /** True for the table of proofs. */
  static boolean proves(Columns columns) {
    return requirement(columns) >= 0 && argument(columns) >= 0;
  }

  /** True for a table that counts tests. */
  public static boolean counts(Columns columns) {
    return tests(columns) > 0 && passed(columns) > 0 && failed(columns) > 0;
  }

  /** Where the id stands. An older form has the title in the column "Requirement". */
  public static int requirement(Columns columns) {
    int id = columns.of(ID);
    return id >= 0 ? id : columns.of(REQUIREMENT);
  }

  public static int verifiedBy(Columns columns) {
    return columns.of(VERIFIED_BY);
  }

  public static int kind(Columns columns) {
    return columns.of(KIND);
  }

  public static int result(Columns columns) {
    return columns.of(RESULT);
  }

  public static int reviewed(Columns columns) {
    return columns.of(REVIEWED);
  }

  static int argument(Columns columns) {
    return columns.of(ARGUMENT);
  }

  static int places(Columns columns) {
    return columns.of(PLACES);
  }

  public static int tests(Columns columns) {
    return columns.of(COUNTED);
  }

  public static int passed(Columns columns) {
    return columns.of(Set.of("passed"));
  }

  public static int failed(Columns columns) {
    return columns.of(Set.of("failed"));
  }

  public static int skipped(Columns columns) {
    return columns.of(Set.of("skipped"));
  }
}
