package org.gitqms.rules.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;
import org.jspecify.annotations.Nullable;

/**
 * The end of an execution: a document is routed for post-review, or closed.
 *
 * <p>What was done for a document below one that is still open may lie on a branch that has not
 * been merged yet. What must be found in the ancestry is therefore judged when the topmost open
 * document completes, for it and for all below that have completed before.
 *
 * @param document the document that completes
 * @param isTopmost true if all documents above it are at their end
 * @param below the documents below it that have completed, if it is the topmost one
 */
public record Completion(
    ExecutedDocument document, boolean isTopmost, List<ExecutedDocument> below) {

  private static final String CHANGE_RECORD = "CR";

  public Completion {
    below = List.copyOf(below);
  }

  /** The completion that an event is; empty if it is none, or the document has no items. */
  public static Optional<Completion> of(Snapshot before, Event event) {
    return event
        .document()
        .flatMap(before::record)
        .filter(record -> isCompleted(event.kind(), record))
        .flatMap(record -> ExecutedDocument.of(before, record))
        .map(document -> of(before, document));
  }

  /**
   * The completion at which is asked how other documents and files stand. Others may change that
   * between the routing and the closing, when nothing can be written any more that answers it; so
   * it is asked at the routing. What was routed in an older system is asked when it closes.
   */
  public static Optional<Completion> whileMendable(Snapshot before, Event event) {
    return of(before, event)
        .filter(
            completion ->
                event.kind() == EventKind.ROUTE_REVIEW
                    || completion.document().record().imported() != null);
  }

  private static Completion of(Snapshot before, ExecutedDocument document) {
    List<ExecutedDocument> below = new ArrayList<>();
    boolean topmost = !hasOpenAbove(before, document.record());
    if (topmost) {
      for (DocumentRecord record : before.descendants(document.record().id())) {
        if (record.status().isAfterExecution() || record.status() == Status.CLOSED) {
          ExecutedDocument.of(before, record).ifPresent(below::add);
        }
      }
    }
    return new Completion(document, topmost, below);
  }

  /** True if an event of this kind ends the execution of the document. */
  public static boolean isCompleted(EventKind kind, DocumentRecord record) {
    return kind == EventKind.CLOSE
        || (kind == EventKind.ROUTE_REVIEW && record.status() == Status.IN_EXECUTION);
  }

  /**
   * True if the event ends a change: of a change record, or of another document with items above
   * which none is open, such as an addendum or an investigation.
   */
  public static boolean endsChange(Snapshot before, Event event) {
    Optional<DocumentRecord> record = event.document().flatMap(before::record);
    boolean changeRecord = record.filter(r -> r.type().equals(CHANGE_RECORD)).isPresent();
    return changeRecord
        ? isCompleted(event.kind(), record.get())
        : of(before, event).filter(Completion::isTopmost).isPresent();
  }

  private static boolean hasOpenAbove(Snapshot state, DocumentRecord record) {
    @Nullable DocumentRecord above = parent(state, record);
    while (above != null) {
      if (!above.status().isTerminal()) {
        return true;
      }
      above = parent(state, above);
    }
    return false;
  }

  private static @Nullable DocumentRecord parent(Snapshot state, DocumentRecord record) {
    return Optional.ofNullable(record.parent()).flatMap(state::record).orElse(null);
  }

  /** The document itself; and those below, if it is the topmost one. */
  public List<ExecutedDocument> all() {
    List<ExecutedDocument> all = new ArrayList<>(List.of(document));
    all.addAll(below);
    return all;
  }

  /** What must be found in the ancestry by now: of all of them, or of none yet. */
  public List<ExecutedDocument> due() {
    return isTopmost ? all() : List.of();
  }
}
