package org.gitqms.ledger.verify;

import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.git.TreeReader;
import org.gitqms.rules.commit.FileChange;
import org.jspecify.annotations.Nullable;

/** What commits beside the ledger do to {@code QMS/}. */
public final class QmsChanges {

  private final ObjectSource source;
  private final TreeReader trees;

  public QmsChanges(ObjectSource source) {
    this.source = source;
    this.trees = new TreeReader(source);
  }

  /** What differs under QMS/ from the parent that is most like it; a merge may take either side. */
  public List<FileChange> of(RawCommit commit) {
    if (commit.parents().isEmpty()) {
      return between(null, commit.tree());
    }
    List<FileChange> least = null;
    for (ObjectId parent : Set.copyOf(commit.parents())) {
      if (least != null && least.isEmpty()) {
        break;
      }
      RawCommit before = RawCommit.read(source, parent);
      List<FileChange> changes = between(before.tree(), commit.tree());
      if (least == null || changes.size() < least.size()) {
        least = changes;
      }
    }
    return least == null ? List.of() : least;
  }

  private List<FileChange> between(@Nullable ObjectId before, ObjectId after) {
    return trees.changes(before, after).stream().filter(FileChange::isQms).toList();
  }
}
