package org.gitqms.rules.rule.code;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.commit.Merged;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.event.CitedChange;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.Status;
import org.jspecify.annotations.Nullable;

/**
 * Code before its judges, on the state that it comes onto.
 *
 * @param before the state at the first parent of the line, also for what a merge brings in
 * @param commit the commit
 * @param governed what it changes at governed paths
 * @param kind how it comes onto the ledger branch
 * @param merged what it brings in, if it is a merge on the line; else null
 */
public record CodeCase(
    Snapshot before, Commit commit, List<FileChange> governed, Kind kind, @Nullable Merged merged) {

  /** How code comes onto the ledger branch. */
  public enum Kind {
    /** A commit on its first-parent line. */
    DIRECT,
    /** A merge on its first-parent line. */
    MERGE,
    /** A commit that a merge brings in. */
    BROUGHT
  }

  public CodeCase {
    governed = List.copyOf(governed);
  }

  static CodeCase of(Snapshot before, Commit commit, Kind kind, @Nullable Merged merged) {
    List<FileChange> governed =
        commit.changes().stream()
            .filter(change -> !change.isQms() && before.policy().systems().governs(change.path()))
            .toList();
    return new CodeCase(before, commit, governed, kind, merged);
  }

  /** True if it must say who made it, and for what: its changes are its own. */
  boolean isOwnWork() {
    return kind != Kind.MERGE && !governed.isEmpty();
  }

  /** What it names as the document that it was made for. */
  List<String> cited() {
    return CitedChange.in(commit.message());
  }

  /** The one document that it names and that is being executed. */
  Optional<DocumentRecord> openChange() {
    return cited().size() == 1
        ? DocumentId.parse(cited().get(0))
            .flatMap(before::record)
            .filter(record -> record.status() == Status.IN_EXECUTION)
        : Optional.empty();
  }

  /** Whose key signed it. */
  Optional<Principal> signer() {
    return commit.signature() instanceof Signature.Good good
        ? before.policy().people().holderOf(good.key())
        : Optional.empty();
  }
}
