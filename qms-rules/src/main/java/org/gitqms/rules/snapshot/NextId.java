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
        type, parent.map(DocumentId::value).orElse(""), number(state, type, parent));
  }

  /** The number in that id. Records are many and numbers ascend, so the newest is asked first. */
  public static int number(Snapshot state, DocumentType type, Optional<DocumentId> parent) {
    DocumentTypes types = state.policy().types();
    return 1
        + state.ids().stream()
            .flatMap(id -> types.resolve(id).stream())
            .filter(id -> id.type().name().equals(type.name()) && id.parent().equals(parent))
            .sorted(Comparator.comparingInt(ResolvedId::number).reversed())
            .filter(id -> isOfType(state, id.id(), type))
            .findFirst()
            .map(ResolvedId::number)
            .orElse(0);
  }

  private static boolean isOfType(Snapshot state, DocumentId id, DocumentType type) {
    return state.record(id).filter(record -> record.type().equals(type.name())).isPresent();
  }
}
