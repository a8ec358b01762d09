package org.gitqms.rules.scope;

import java.util.Optional;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.Status;

/**
 * Tells how documents stand that a scope names: approved since the release, or retired since then;
 * what is executed is there.
 */
public final class PlannedDocuments {

  private PlannedDocuments() {}

  /** Why a planned document does not stand as it was to stand; empty if it does. */
  public static Optional<String> missing(
      Snapshot state, ScopePlan.PlannedDocument planned, PastWork past) {
    Optional<DocumentRecord> found = state.record(planned.id());
    boolean known = state.policy().types().resolve(planned.id()).isPresent();
    if (found.isEmpty()) {
      // Older documents also name files that look like documents.
      return known ? Optional.of("does not exist") : Optional.empty();
    }
    DocumentRecord record = found.get();
    boolean executable = state.typeOf(record).orElseThrow().isExecutable();
    if (planned.change() == PlannedChange.END) {
      boolean ended = executable ? record.status().isTerminal() : record.status() == Status.RETIRED;
      return ended ? Optional.empty() : Optional.of("is " + record.status() + ", not RETIRED");
    }
    if (executable) {
      // It has a life of its own, and may wait for this one: an investigation for its actions.
      return record.status() == Status.CANCELLED ? Optional.of("is CANCELLED") : Optional.empty();
    }
    if (!record.isRevision() || record.status() == Status.RETIRED) {
      return Optional.of("is " + record.status() + ", not EFFECTIVE");
    }
    String stands = record.status() + " at " + record.version();
    if (past.released().isEmpty()) {
      // When an older system released the work is not known: nothing newer may be open.
      return record.status() == Status.EFFECTIVE ? Optional.empty() : Optional.of("is " + stands);
    }
    return past.approved().contains(record.id())
        ? Optional.empty()
        : Optional.of("no version of it was approved since the release; it is " + stands);
  }
}
