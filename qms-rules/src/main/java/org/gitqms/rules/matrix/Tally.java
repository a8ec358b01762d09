package org.gitqms.rules.matrix;

import java.util.OptionalLong;
import org.gitqms.rules.finding.Location;

/**
 * One row of a table that counts tests.
 *
 * @param table number of the table in the document, from 0
 * @param suite what is counted, as written, without marks
 * @param kind whether it adds up other rows
 * @param tests how many tests there are; empty if the table does not say, or says no number
 * @param passed how many passed
 * @param failed how many failed
 * @param skipped how many did not run; empty where the table has no such column
 * @param at where the row begins
 */
public record Tally(
    int table,
    String suite,
    Kind kind,
    OptionalLong tests,
    OptionalLong passed,
    OptionalLong failed,
    OptionalLong skipped,
    Location at) {

  /** What a row counts. */
  public enum Kind {
    SUITE,
    SUBTOTAL,
    TOTAL
  }
}
