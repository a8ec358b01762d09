package org.gitqms.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.git.TreeReader;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.people.People;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * What some events did to one document.
 *
 * @param before its record before them; empty if they created it
 * @param after its record after them
 */
public record RecordChange(Optional<DocumentRecord> before, DocumentRecord after) {

  /**
   * What happened between two commits.
   *
   * @param people everybody, as known at the later one
   * @param documents what became of documents, sorted by id
   */
  public record All(People people, List<RecordChange> documents) {
    public All {
      documents = List.copyOf(documents);
    }
  }

  /**
   * Compares where a ledger branch stood with where it was moved; both were verified.
   *
   * @return empty if there is no ledger at the later one
   * @throws org.gitqms.rules.content.UnreadableContentException if a record cannot be read
   */
  public static Optional<All> of(Repository repository, RefChange ledger) {
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      SnapshotReader reader = new SnapshotReader(source);
      ObjectId now = RawCommit.read(source, ledger.after()).tree();
      ObjectId then = ledger.creates() ? null : RawCommit.read(source, ledger.before()).tree();
      Optional<Snapshot> state = reader.open(now).snapshot().filter(Snapshot::isGoverned);
      if (state.isEmpty()) {
        return Optional.empty();
      }
      Snapshot old =
          Optional.ofNullable(then)
              .flatMap(tree -> reader.open(tree).snapshot())
              .orElse(Snapshot.ungoverned());
      List<RecordChange> changes = new ArrayList<>();
      for (FileChange change : new TreeReader(source).changes(then, now)) {
        id(change.path())
            .flatMap(id -> state.get().record(id).map(r -> new RecordChange(old.record(id), r)))
            .ifPresent(changes::add);
      }
      return Optional.of(new All(state.get().policy().people(), changes));
    }
  }

  private static Optional<DocumentId> id(String path) {
    boolean record = path.startsWith(Layout.RECORDS) && path.endsWith(".json");
    return record
        ? DocumentId.parse(path.substring(Layout.RECORDS.length(), path.length() - 5))
        : Optional.empty();
  }
}
