package org.gitqms.rules.rule.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.history.Completion;
import org.gitqms.rules.matrix.Matrix;
import org.gitqms.rules.matrix.TracedMatrix;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.scope.TouchedSystems;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;

/**
 * QMS-606: a trace holds for the requirement as it was when the trace was reviewed. Asked when a
 * matrix is routed for review or approval, and of the matrices in force when a change of their
 * systems completes.
 */
public final class TracesReviewed implements Rule {

  @Override
  public RuleId id() {
    return Matrix.SUSPECT;
  }

  @Override
  public String title() {
    return "A trace is reviewed again when its requirement changes";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    List<Finding> findings = new ArrayList<>();
    boolean routed =
        event.kind() == EventKind.ROUTE_REVIEW || event.kind() == EventKind.ROUTE_APPROVAL;
    if (routed) {
      RoutedMatrix.working(event)
          .ifPresent(matrix -> findings.addAll(MatrixComplete.in(matrix, id())));
    }
    // At the closing nothing could be written any more that answers it.
    Optional<DocumentRecord> change =
        event
            .record()
            .filter(record -> event.kind() == EventKind.ROUTE_REVIEW)
            .filter(record -> Completion.endsChange(event.before(), event.event()));
    if (change.isPresent() && event.before().policy().systems().govern()) {
      TouchedSystems.of(event.before(), change.get(), event.facts().pastWork()).stream()
          .flatMap(system -> system.rtm().stream())
          .filter(rtm -> event.before().record(rtm).filter(this::isInForce).isPresent())
          .distinct()
          .flatMap(rtm -> TracedMatrix.inForce(event.before(), rtm).stream())
          .forEach(matrix -> findings.addAll(inForce(matrix)));
    }
    return findings;
  }

  private boolean isInForce(DocumentRecord record) {
    return record.isRevision() && record.status() != Status.RETIRED;
  }

  /** Requirements that came after the matrix have no row; those that changed are suspect. */
  private List<Finding> inForce(TracedMatrix matrix) {
    List<Finding> findings = new ArrayList<>(MatrixComplete.in(matrix, id()));
    for (Finding finding : MatrixComplete.in(matrix, Matrix.COMPLETE)) {
      findings.add(error(finding.message(), finding.fix()).at(finding.location().orElseThrow()));
    }
    return findings;
  }
}
