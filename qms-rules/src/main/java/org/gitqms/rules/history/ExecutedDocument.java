package org.gitqms.rules.history;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.evidence.EvidenceText;
import org.gitqms.rules.evidence.Reference;
import org.gitqms.rules.execution.ExecutionItem;
import org.gitqms.rules.execution.ItemTables;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * A document with execution items, as it stands in a state.
 *
 * @param record its record
 * @param text its text, the one that its workflow is about
 * @param items what was done
 */
public record ExecutedDocument(
    DocumentRecord record, ParsedDocument text, List<ExecutionItem> items) {

  public ExecutedDocument {
    items = List.copyOf(items);
  }

  /** Reads a document; empty if its type has no items, or it has no text. */
  public static Optional<ExecutedDocument> of(Snapshot state, DocumentRecord record) {
    return state
        .typeOf(record)
        .map(DocumentType::holes)
        .flatMap(holes -> holes.itemTables())
        .flatMap(
            where ->
                state
                    .workingText(record)
                    .map(
                        text ->
                            new ExecutedDocument(
                                record,
                                text,
                                ItemTables.read(text, where, record.imported() != null).items())));
  }

  /** What the evidence of an item names; nothing if the document has no column for evidence. */
  public static List<Reference> evidence(Snapshot state, ExecutionItem item) {
    return item.evidence().isFilled()
        ? EvidenceText.references(item.evidence().text(), state.policy().types())
        : List.of();
  }

  /** Where a reference stands that the evidence of an item holds. */
  public Location at(ExecutionItem item, Reference reference) {
    return text.at(item.evidence().offset() + reference.at());
  }
}
