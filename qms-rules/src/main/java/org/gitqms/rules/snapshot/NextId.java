package org.gitqms.rules.snapshot;

import java.util.Comparator;
import java.util.Optional;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.policy.DocumentTypes;
import org.gitqms.rules.policy.ResolvedId;
import org.gitqms.rules.record.DocumentId;

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
        type, parent.map(DocumentId::value).orElse(""), last(state, type, parent) + 1);
  }

  /**
   * The highest number in use. Records are many and numbers ascend, so the newest is asked first.
   */
  private static int last(Snapshot state, DocumentType type, Optional<DocumentId> parent) {
    DocumentTypes types = state.policy().types();
    return state.ids().stream()
        .flatMap(id -> types.resolve(id).stream())
        .filter(id -> id.type().name().equals(type.name()) && id.parent().equals(parent))
        .sorted(Comparator.comparingInt(ResolvedId::number).reversed())
        .filter(id -> isOfType(state, id.id(), type))
        .findFirst()
        .map(ResolvedId::number)
        .orElse(0);
  }

  private static boolean isOfType(Snapshot state, DocumentId id, DocumentType type) {
    return state.record(id).filter(r -> r.type().equals(type.name())).isPresent();
  }
}
