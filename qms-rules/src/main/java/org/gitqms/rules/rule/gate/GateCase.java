package org.gitqms.rules.rule.gate;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.attestation.Attestations;
import org.gitqms.rules.attestation.Statement;
import org.gitqms.rules.commit.CodeStep;
import org.gitqms.rules.matrix.TracedMatrix;
import org.gitqms.rules.policy.GovernedSystem;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.scope.QualifiedCommit;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * The code of one system, before its judges: as it comes onto the ledger branch, or as it stands
 * there.
 *
 * @param before the state at the old tip, or at the tip
 * @param changed the paths that change where code comes in
 * @param system the system
 * @param matrix the id of its matrix
 * @param step what the commits tell
 */
public record GateCase(
    Snapshot before,
    List<String> changed,
    GovernedSystem system,
    DocumentId matrix,
    CodeStep step) {

  public GateCase {
    changed = List.copyOf(changed);
  }

  /** The matrix in force. */
  Optional<TracedMatrix> traced() {
    return TracedMatrix.inForce(before, matrix);
  }

  /** The commit that the matrix in force names. */
  Optional<String> named() {
    return QualifiedCommit.named(before, matrix);
  }

  /** The same, once it is known that there is one. */
  String qualified() {
    return named().orElseThrow();
  }

  /** All evidence of the qualified commit. */
  List<Statement> evidence() {
    return Attestations.of(before, qualified());
  }
}
