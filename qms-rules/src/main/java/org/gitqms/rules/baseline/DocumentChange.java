package org.gitqms.rules.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.gitqms.rules.record.DocumentId;

/**
 * A document of which another version is in force.
 *
 * @param id the document
 * @param kind what became of it
 * @param before the version that was in force; empty if none was
 * @param after the version that is in force; empty if none is
 */
public record DocumentChange(DocumentId id, Kind kind, String before, String after) {

  /** What became of a document. */
  public enum Kind {
    ADDED,
    /** Another version is in force. */
    CHANGED,
    RETIRED,
    /** It was in force and is not, and nothing says that it was retired. */
    GONE
  }

  /** All of which another version is in force, by id. */
  static List<DocumentChange> between(Baseline before, Baseline after) {
    TreeSet<DocumentId> ids = new TreeSet<>(before.documents().keySet());
    ids.addAll(after.documents().keySet());
    List<DocumentChange> changes = new ArrayList<>();
    for (DocumentId id : ids) {
      String was = before.documents().getOrDefault(id, "");
      String is = after.documents().getOrDefault(id, "");
      if (!was.equals(is)) {
        changes.add(new DocumentChange(id, kind(was, is, after.retired().contains(id)), was, is));
      }
    }
    return changes;
  }

  private static Kind kind(String was, String is, boolean retired) {
    if (is.isEmpty()) {
      return retired ? Kind.RETIRED : Kind.GONE;
    }
    return was.isEmpty() ? Kind.ADDED : Kind.CHANGED;
  }
}
