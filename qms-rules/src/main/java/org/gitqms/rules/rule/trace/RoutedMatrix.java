package org.gitqms.rules.rule.trace;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.matrix.Matrix;
import org.gitqms.rules.matrix.TracedSystems;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.requirement.Requirement;
import org.gitqms.rules.requirement.Requirements;
import org.gitqms.rules.requirement.Specification;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.workflow.EventKind;

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
record RoutedMatrix(
    Matrix matrix,
    ParsedDocument text,
    DocumentId specification,
    Optional<String> version,
    List<Requirement> demanded,
    Requirements all) {

  RoutedMatrix {
    demanded = List.copyOf(demanded);
  }

  /** The matrix that an event routes for review. */
  static Optional<RoutedMatrix> of(Case event) {
    return event.kind() == EventKind.ROUTE_REVIEW ? working(event) : Optional.empty();
  }

  /** The matrix that an event is about, in the text that its workflow is about. */
  static Optional<RoutedMatrix> working(Case event) {
    return event
        .record()
        .filter(record -> traces(event.before(), record))
        .flatMap(
            record ->
                event
                    .before()
                    .workingText(record)
                    .flatMap(text -> of(event.before(), record.id(), text)));
  }

  /** A matrix in the text that is in force. */
  static Optional<RoutedMatrix> inForce(Snapshot state, DocumentId id) {
    return state
        .record(id)
        .filter(record -> record.isRevision() && traces(state, record))
        .flatMap(record -> state.text(state.effectivePath(record)))
        .flatMap(text -> of(state, id, text));
  }

  private static boolean traces(Snapshot state, DocumentRecord record) {
    return state.typeOf(record).filter(TracedSystems::traces).isPresent();
  }

  private static Optional<RoutedMatrix> of(Snapshot state, DocumentId id, ParsedDocument text) {
    Optional<DocumentId> specification = TracedSystems.specificationOf(state, id);
    if (specification.isEmpty()) {
      return Optional.empty();
    }
    Specification demanded =
        TracedSystems.inForce(state, specification.get()).orElse(Specification.empty());
    return Optional.of(
        new RoutedMatrix(
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
}
