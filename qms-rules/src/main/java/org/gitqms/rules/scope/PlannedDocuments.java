package org.gitqms.rules.scope;

import java.util.Optional;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.Status;

/**
 * Tells how documents stand that a scope names: approved since the release, or retired since then;
 * what is executed is closed.
 */
public final class PlannedDocuments {

  private PlannedDocuments() {}

  /** Why a planned document does not stand as it was to stand; empty if it does. */
  public static Optional<String> missing(
      Snapshot state, ScopePlan.PlannedDocument planned, PastWork past) {
    Optional<DocumentRecord> found = state.record(planned.id());
    if (found.isEmpty()) {
      return Optional.of("does not exist");
    }
    DocumentRecord record = found.get();
    boolean executable = state.typeOf(record).orElseThrow().isExecutable();
    if (planned.change() == PlannedChange.END) {
      boolean ended = executable ? record.status().isTerminal() : record.status() == Status.RETIRED;
      return ended ? Optional.empty() : Optional.of("is " + record.status() + ", not RETIRED");
    }
    if (executable) {
      return record.status() == Status.CLOSED
          ? Optional.empty()
          : Optional.of("is " + record.status() + ", not CLOSED");
    }
    if (!record.isRevision() || record.status() == Status.RETIRED) {
      return Optional.of("is " + record.status() + ", not EFFECTIVE");
    }
    boolean approved = past.released().isEmpty() || past.approved().contains(record.id());
    return approved
        ? Optional.empty()
        : Optional.of(
            "no version of it was approved since the release; it is "
                + record.status()
                + " at "
                + record.version());
  }
}
