package org.gitqms.rules.rule.gate;

import java.util.ArrayList;
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
 * @param system the system
 * @param matrix the id of its matrix
 * @param step what the commits tell
 * @param standing true for code that came in already: what was conceded then counts still, though
 *     the document that did so may be closed
 */
public record GateCase(
    Snapshot before, GovernedSystem system, DocumentId matrix, CodeStep step, boolean standing) {

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

  /**
   * All evidence of the qualified commit, and of those that it goes on from with the same code: an
   * empty commit on top, or a merge of events, is no way to begin anew.
   */
  List<Statement> evidence() {
    List<Statement> all = new ArrayList<>(Attestations.of(before, qualified()));
    step.qualified().map(CodeStep.Qualified::same).orElse(List.of()).stream()
        .flatMap(commit -> Attestations.of(before, commit).stream())
        .forEach(all::add);
    return all;
  }

  /** True of what a key signed that was declared compromised: nobody knows who that was. */
  boolean isSuspect(Statement statement) {
    return before.ledger().compromised().contains(statement.key());
  }

  /** The evidence that is neither suspect nor set aside. */
  List<Statement> counting(Concessions concessions) {
    return evidence().stream()
        .filter(statement -> !isSuspect(statement))
        .filter(statement -> !concessions.runs().contains(statement.runAndAttempt()))
        .toList();
  }

  Concessions concessions() {
    return Concessions.of(before, standing);
  }
}
