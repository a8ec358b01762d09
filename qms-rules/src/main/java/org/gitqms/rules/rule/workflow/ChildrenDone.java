package org.gitqms.rules.rule.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.form.Position;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Guard;
import org.gitqms.rules.workflow.Status;

/** QMS-210: a document closes when its children allow it: the guards say how they stand. */
public final class ChildrenDone implements Rule {

  private static final RuleId ID = new RuleId("QMS-210");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A document closes when its children are done";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.record().isEmpty()) {
      return List.of();
    }
    DocumentRecord record = event.record().get();
    // Once the parent is in post-review its children are locked: too late for the last answers.
    boolean closing = event.kind() == EventKind.CLOSE;
    boolean routed =
        event.kind() == EventKind.ROUTE_REVIEW && record.status() == Status.IN_EXECUTION;
    // After the approval there is no way back, and what is open then could never be finished.
    boolean approving =
        event.kind() == EventKind.ROUTE_APPROVAL && record.status() == Status.POST_REVIEWED;
    List<Guard> guards = Guards.of(event, record.type(), Guard.Of.CHILDREN);
    List<Guard> later = Guards.atClosing(event, record.type(), Guard.Of.CHILDREN);
    List<Finding> told = new ArrayList<>();
    for (DocumentRecord child : event.before().children(record.id())) {
      Optional<Position> open =
          closing || routed ? unanswered(event.before(), child) : Optional.empty();
      if (open.isPresent()) {
        return List.of(
            error(
                child.id() + " is not complete: " + open.get().label() + " is not answered",
                "git qms interact " + child.id()));
      }
      Optional<Finding> missing = missing(child, guards, event.kind());
      // A verification record that is in hand may be given back until the end.
      boolean ahead = (routed || approving) && !child.type().equals(DocumentType.BORN_IN_EXECUTION);
      if (missing.isEmpty() && ahead) {
        missing = missing(child, later, EventKind.CLOSE);
        if (routed) {
          missing.ifPresent(f -> told.add(f.as(Severity.WARNING)));
          continue;
        }
      }
      if (missing.isPresent()) {
        return List.of(missing.get());
      }
    }
    return told;
  }

  /** A verification record is closed by its parent, so nothing else asks whether it is complete. */
  private static Optional<Position> unanswered(Snapshot before, DocumentRecord child) {
    return child.type().equals(DocumentType.BORN_IN_EXECUTION) && !child.status().isTerminal()
        ? before.interactive(child).flatMap(answers -> answers.interview().turn())
        : Optional.empty();
  }

  private Optional<Finding> missing(DocumentRecord child, List<Guard> guards, EventKind kind) {
    List<Guard> asked = Guards.about(guards, child);
    boolean closing = kind == EventKind.CLOSE;
    if (child.type().equals(DocumentType.BORN_IN_EXECUTION) && closing) {
      return child.holder() == null || child.status().isTerminal()
          ? Optional.empty()
          : Optional.of(finding(child, "it is checked out by " + child.holder()));
    }
    if (asked.isEmpty() && closing && !child.type().equals("ADD")) {
      asked = List.of(Guard.CHILD_DONE);
    }
    return asked.stream()
        .filter(guard -> !guard.statuses().contains(child.status()))
        .findFirst()
        .map(
            guard ->
                finding(
                    child,
                    "before the parent's "
                        + kind.word()
                        + " it is "
                        + Guards.words(guard.statuses())));
  }

  private Finding finding(DocumentRecord child, String missing) {
    return error(
        child.id() + " is " + child.status() + ": " + missing, "finish " + child.id() + " first");
  }
}
