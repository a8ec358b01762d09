package org.gitqms.rules.matrix;

import java.util.List;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/**
 * What one traceability matrix says (SOP-006, 5.4), in reading order.
 *
 * <p>A table traces if it has a column "Requirement" (or "Req id", "Requirement id") and one
 * "Verified by" (or "Code reference", "Tests"). A table proves if it has the columns "Requirement"
 * and "Argument". A table counts if it has the columns "Tests", "Passed" and "Failed".
 *
 * @param path the document
 * @param rows what is traced
 * @param proofs what is proven
 * @param tallies what is counted
 * @param claims numbers and versions that the text states beside its tables
 * @param findings what cannot be read (QMS-605)
 */
public record Matrix(
    String path,
    List<MatrixRow> rows,
    List<Proof> proofs,
    List<Tally> tallies,
    List<Claim> claims,
    List<Finding> findings) {

  /** The rule that a matrix has a row for every requirement, and no other. */
  public static final RuleId COMPLETE = new RuleId("QMS-605");

  /** The rule that a trace holds for the requirement as it was reviewed. */
  public static final RuleId SUSPECT = new RuleId("QMS-606");

  /** The rule that the totals add up. */
  public static final RuleId TOTALS = new RuleId("QMS-607");

  public Matrix {
    rows = List.copyOf(rows);
    proofs = List.copyOf(proofs);
    tallies = List.copyOf(tallies);
    claims = List.copyOf(claims);
    findings = List.copyOf(findings);
  }

  /** Reads a matrix. One that cannot be parsed has no rows, and a finding. */
  public static Matrix read(ParsedDocument document) {
    return new MatrixReader(document).read();
  }
}
