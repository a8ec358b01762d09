package org.gitqms.rules.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.requirement.Requirement;
import org.gitqms.rules.requirement.Requirements;
import org.gitqms.rules.requirement.Specification;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.Status;

/**
 * A matrix, and the requirements in force that it traces.
 *
 * @param matrix the matrix
 * @param text its text
 * @param specification the id of the specification it traces
 * @param version the version of that in force; empty if none is
 * @param demanded the requirements of that specification; none if it is not in force
 * @param all the requirements of all specifications in force
 */
public record TracedMatrix(
    Matrix matrix,
    ParsedDocument text,
    DocumentId specification,
    Optional<String> version,
    List<Requirement> demanded,
    Requirements all) {

  public TracedMatrix {
    demanded = List.copyOf(demanded);
  }

  /** A matrix in the text that is in force; empty if none is, or it traces no specification. */
  public static Optional<TracedMatrix> inForce(Snapshot state, DocumentId id) {
    return state
        .record(id)
        .filter(record -> record.isRevision() && record.status() != Status.RETIRED)
        .filter(record -> state.typeOf(record).filter(TracedSystems::traces).isPresent())
        .flatMap(record -> state.text(state.effectivePath(record)))
        .flatMap(text -> of(state, id, text));
  }

  /** A matrix in some text of it; empty if it traces no specification. */
  public static Optional<TracedMatrix> of(Snapshot state, DocumentId id, ParsedDocument text) {
    Optional<DocumentId> specification = TracedSystems.specificationOf(state, id);
    if (specification.isEmpty()) {
      return Optional.empty();
    }
    Specification demanded =
        TracedSystems.inForce(state, specification.get()).orElse(Specification.empty());
    return Optional.of(
        new TracedMatrix(
            Matrix.read(text),
            text,
            specification.get(),
            state
                .record(specification.get())
                .filter(DocumentRecord::isRevision)
                .map(record -> record.version().approvals() + ".0"),
            demanded.requirements(),
            TracedSystems.inForceWith(state, specification.get(), demanded)));
  }

  /** What is wrong with its rows: QMS-605, QMS-606, and claims of the text under these. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(MatrixCheck.of(matrix, demanded, all));
    findings.addAll(
        ClaimsCheck.of(matrix, demanded, all, specification.value(), version.orElse(null)));
    return List.copyOf(findings);
  }
}
