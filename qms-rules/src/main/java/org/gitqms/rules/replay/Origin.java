package org.gitqms.rules.replay;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.execution.ExecutionItem;
import org.gitqms.rules.execution.ItemCell;
import org.gitqms.rules.execution.ItemTables;
import org.gitqms.rules.policy.ResolvedId;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;

/** What a new document was made for, as far as the event names it. */
public final class Origin {

  private Origin() {}

  /** What the places of a template are filled with. */
  static Map<String, String> of(Snapshot before, Event event, ResolvedId created) {
    Map<String, String> known = new TreeMap<>();
    event.value(TrailerKey.FROM).ifPresent(from -> known.put("FROM", from));
    Optional<String> item = event.value(TrailerKey.ITEM);
    if (item.isPresent()) {
      known.put("ITEM", item.get());
      DocumentId parent = created.parent().orElse(created.id());
      parsed(before, parent)
          .ifPresent(
              text ->
                  items(before, parent, text)
                      .item(item.get())
                      .ifPresent(row -> cells(text, row, known)));
    }
    return known;
  }

  /** The execution item of a document that has this id. */
  public static Optional<ExecutionItem> item(Snapshot state, DocumentId document, String item) {
    return parsed(state, document).flatMap(text -> items(state, document, text).item(item));
  }

  private static Optional<ParsedDocument> parsed(Snapshot state, DocumentId document) {
    return state.record(document).flatMap(state::workingText);
  }

  private static ItemTables items(Snapshot state, DocumentId document, ParsedDocument text) {
    Optional<DocumentRecord> record = state.record(document);
    boolean older = record.filter(r -> r.imported() != null).isPresent();
    return record
        .flatMap(state::typeOf)
        .flatMap(type -> type.holes().itemTables())
        .map(where -> ItemTables.read(text, where, older))
        .orElseGet(() -> ItemTables.readAny(text));
  }

  private static void cells(ParsedDocument text, ExecutionItem row, Map<String, String> known) {
    text.sections().stream()
        .filter(section -> section.holds(row.offset()))
        .reduce((outer, inner) -> inner)
        .ifPresent(section -> known.put("ITEM.Section", section.name()));
    Stream.concat(row.planned().stream(), row.executed().stream())
        .filter(ItemCell::isFilled)
        .forEach(cell -> known.putIfAbsent("ITEM." + cell.column(), cell.text()));
  }
}
