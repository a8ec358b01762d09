package org.gitqms.rules.history;

import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * What the rules must know of the ancestry to judge one event. Who reads the history answers with a
 * {@code PastWork}.
 *
 * @param since the document since whose last release the work counts
 * @param commits names of commits, full or shortened, to be looked up among all ancestors
 * @param files names of files and folders to be looked up in the tree of the parent
 * @param digests paths of files whose content must be known
 */
public record Questions(
    DocumentId since, Set<String> commits, Set<String> files, Set<String> digests) {

  public Questions {
    commits = Set.copyOf(commits);
    files = Set.copyOf(files);
    digests = Set.copyOf(digests);
  }

  /** What an event asks on the state before it; empty if it asks nothing. */
  public static Optional<Questions> of(Snapshot before, Event event) {
    return Optional.empty();
  }
}
