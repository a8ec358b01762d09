package org.gitqms.rules.snapshot;

import java.util.Optional;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.policy.DocumentTypes;
import org.gitqms.rules.policy.ResolvedId;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;

/** Counts the documents of a type: ids are given out in order, each once. */
public final class NextId {

  private NextId() {}

  /**
   * The next free id of a numbered type.
   *
   * @param parent the document under which the new one would stand, for types that have parents
   */
  public static DocumentId of(Snapshot state, DocumentType type, Optional<DocumentId> parent) {
    return DocumentTypes.numbered(
        type, parent.map(DocumentId::value).orElse(""), number(state, type, parent));
  }

  /** The number in that id. */
  public static int number(Snapshot state, DocumentType type, Optional<DocumentId> parent) {
    DocumentTypes types = state.policy().types();
    int last = 0;
    for (DocumentRecord record : state.records()) {
      if (record.type().equals(type.name())) {
        Optional<ResolvedId> other = types.resolve(record.id());
        if (other.filter(o -> o.parent().equals(parent)).isPresent()) {
          last = Math.max(last, other.get().number());
        }
      }
    }
    return last + 1;
  }
}
