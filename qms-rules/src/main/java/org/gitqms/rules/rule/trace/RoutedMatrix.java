package org.gitqms.rules.rule.trace;

import java.util.Optional;
import org.gitqms.rules.matrix.TracedMatrix;
import org.gitqms.rules.matrix.TracedSystems;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.workflow.EventKind;

/** The matrix that an event is about. */
final class RoutedMatrix {

  private RoutedMatrix() {}

  /** The matrix that an event routes for review. */
  static Optional<TracedMatrix> of(Case event) {
    return event.kind() == EventKind.ROUTE_REVIEW ? working(event) : Optional.empty();
  }

  /** The matrix that an event is about, in the text that its workflow is about. */
  static Optional<TracedMatrix> working(Case event) {
    return event
        .record()
        .filter(record -> event.before().typeOf(record).filter(TracedSystems::traces).isPresent())
        .flatMap(
            record ->
                event
                    .before()
                    .workingText(record)
                    .flatMap(text -> TracedMatrix.of(event.before(), record.id(), text)));
  }
}
