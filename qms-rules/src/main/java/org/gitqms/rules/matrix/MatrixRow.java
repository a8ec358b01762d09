package org.gitqms.rules.matrix;

import java.util.List;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.requirement.RequirementId;

/**
 * One row of the table "Traceability": a requirement, and what verifies it. A requirement may have
 * several rows.
 *
 * @param requirement the requirement
 * @param verifiers what verifies it: tests, sections of the matrix, or verification records, as
 *     written
 * @param kind how, as written
 * @param result what came of it, as written
 * @param reviewed the mark of the requirement when the row was last looked at; empty if none is
 *     written
 * @param at where the row begins
 */
public record MatrixRow(
    RequirementId requirement,
    List<Verifier> verifiers,
    Cell kind,
    Cell result,
    Cell reviewed,
    Location at) {

  public MatrixRow {
    verifiers = List.copyOf(verifiers);
  }

  /**
   * One cell.
   *
   * @param text without marks of code or bold print around it
   * @param at where it begins
   */
  public record Cell(String text, Location at) {}

  /**
   * One thing that verifies.
   *
   * @param name as written, such as {@code com.acme.LoginTest.locks}
   * @param at where it stands
   */
  public record Verifier(String name, Location at) {}
}
