package org.gitqms.rules.policy;

import java.util.Optional;
import org.gitqms.rules.record.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * What an id says of its document.
 *
 * @param id the id
 * @param type its type
 * @param parentId the document it belongs to, or null
 * @param number its number among its kind (under its parent), or 0 for ids that are not counted
 */
public record ResolvedId(
    DocumentId id, DocumentType type, @Nullable DocumentId parentId, int number) {

  public Optional<DocumentId> parent() {
    return Optional.ofNullable(parentId);
  }
}
