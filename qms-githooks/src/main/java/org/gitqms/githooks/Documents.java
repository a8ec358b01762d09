package org.gitqms.githooks;

import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;

/** Finds the document that somebody names. */
public final class Documents {

  private Documents() {}

  /**
   * Its record.
   *
   * @throws CannotActException if there is none
   */
  public static DocumentRecord named(Snapshot state, DocumentId id) throws CannotActException {
    return state
        .record(id)
        .orElseThrow(() -> new CannotActException("there is no document " + id, "git qms status"));
  }
}
