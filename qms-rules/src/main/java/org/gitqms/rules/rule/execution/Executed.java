package org.gitqms.rules.rule.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.execution.ExecutionComment;
import org.gitqms.rules.execution.ExecutionItem;
import org.gitqms.rules.execution.FrozenText;
import org.gitqms.rules.execution.ItemTables;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.policy.Holes;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;

/**
 * A document with execution items, before and after an event.
 *
 * @param record its record before the event
 * @param holes what its type lets execution write
 * @param where its item tables
 * @param before its text before the event
 * @param after its text after the event
 */
record Executed(
    DocumentRecord record,
    Holes holes,
    Holes.Items where,
    ParsedDocument before,
    ParsedDocument after) {

  /** A check-in during execution. */
  static Optional<Executed> checkedIn(Case event) {
    return of(event, EventKind.CHECKIN, Status.IN_EXECUTION);
  }

  /** A plan that is routed for pre-review. */
  static Optional<Executed> planRouted(Case event) {
    return of(event, EventKind.ROUTE_REVIEW, Status.DRAFT);
  }

  /** A result that is routed for post-review. */
  static Optional<Executed> resultRouted(Case event) {
    return of(event, EventKind.ROUTE_REVIEW, Status.IN_EXECUTION);
  }

  /** A result that is routed for post-review, or a document that is closed. */
  static Optional<Executed> completed(Case event) {
    return resultRouted(event).or(() -> of(event, EventKind.CLOSE, Status.POST_APPROVED));
  }

  /** Empty if it is another event, if the type has no items, or if the text cannot be read. */
  private static Optional<Executed> of(Case event, EventKind kind, Status from) {
    Optional<DocumentRecord> record = event.record().filter(r -> r.status() == from);
    Holes holes = event.type().map(DocumentType::holes).orElse(Holes.NONE);
    if (event.kind() != kind || record.isEmpty() || holes.itemTables().isEmpty()) {
      return Optional.empty();
    }
    ParsedDocument before = event.textBefore().orElseThrow();
    ParsedDocument after = event.textAfter().orElseThrow();
    if (!after.isReadable()) {
      // QMS-107 refuses what is brought or routed; what is closed was routed.
      return Optional.empty();
    }
    return Optional.of(
        new Executed(record.get(), holes, holes.itemTables().orElseThrow(), before, after));
  }

  /** True if the plan may have been approved in an older system. */
  boolean isOlder() {
    return record.imported() != null;
  }

  ItemTables items() {
    return ItemTables.read(after, where, isOlder());
  }

  ItemTables itemsBefore() {
    return ItemTables.read(before, where, isOlder());
  }

  /** The items whose executed cells differ from what they were, and say something. */
  List<ExecutionItem> changedItems() {
    Map<String, ExecutionItem> old = itemsBefore().byId();
    List<ExecutionItem> changed = new ArrayList<>();
    for (ExecutionItem item : items().items()) {
      ExecutionItem was = old.get(item.id());
      boolean same = was != null && was.executesLike(item);
      if (!same && !item.isUntouched()) {
        changed.add(item);
      }
    }
    return changed;
  }

  List<ExecutionComment> comments() {
    return ExecutionComment.read(after, holes);
  }

  List<ExecutionComment> commentsBefore() {
    return ExecutionComment.read(before, holes);
  }

  FrozenText frozen() {
    return FrozenText.of(after, holes, items());
  }

  FrozenText frozenBefore() {
    return FrozenText.of(before, holes, itemsBefore());
  }

  /** A finding about this document at an offset of the text after the event. */
  Finding at(int offset, Finding finding) {
    return finding.about(record.id().value()).at(after.at(offset));
  }
}
