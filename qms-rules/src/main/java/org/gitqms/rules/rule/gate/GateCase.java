package org.gitqms.rules.rule.gate;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.attestation.Attestations;
import org.gitqms.rules.attestation.Statement;
import org.gitqms.rules.commit.CodeStep;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.matrix.TracedMatrix;
import org.gitqms.rules.policy.GovernedSystem;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.scope.QualifiedCommit;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * The code of one system that comes onto the ledger branch, before its judges.
 *
 * @param before the state at the old tip
 * @param commit the commit on the first-parent line
 * @param system the system
 * @param matrix the id of its matrix
 * @param step what the commits tell
 */
public record GateCase(
    Snapshot before, Commit commit, GovernedSystem system, DocumentId matrix, CodeStep step) {

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
