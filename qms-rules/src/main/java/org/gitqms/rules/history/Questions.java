package org.gitqms.rules.history;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.evidence.Reference;
import org.gitqms.rules.execution.ExecutionItem;
import org.gitqms.rules.policy.GovernedSystem;
import org.gitqms.rules.policy.Systems;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.scope.QualifiedCommit;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;
import org.jspecify.annotations.Nullable;

/**
 * What the rules must know of the ancestry to judge one event. Who reads the history answers with a
 * {@code PastWork}.
 *
 * @param since the document since whose last release the work counts; null if no work is asked for
 * @param commits names of commits, full or shortened, to be looked up among all ancestors
 * @param files names of files and folders to be looked up in the tree of the parent
 * @param digests paths of files whose content must be known
 * @param foundings full ids of commits of which must be known whether they are the genesis
 */
public record Questions(
    @Nullable DocumentId since,
    Set<String> commits,
    Set<String> files,
    Set<String> digests,
    Set<String> foundings) {

  public Questions {
    commits = Set.copyOf(commits);
    files = Set.copyOf(files);
    digests = Set.copyOf(digests);
    foundings = Set.copyOf(foundings);
  }

  /** Questions about the work for a document. */
  public Questions(DocumentId since, Set<String> commits, Set<String> files, Set<String> digests) {
    this(since, commits, files, digests, Set.of());
  }

  /**
   * What an event asks on the state before it; empty if it asks nothing. The execution of a
   * document asks when it was released; its end also what the evidence names, and where the systems
   * stand that it may have touched.
   */
  public static Optional<Questions> of(Snapshot before, Event event) {
    if (event.kind() == EventKind.ATTEST) {
      Set<String> genesis = Set.copyOf(event.values(TrailerKey.GENESIS));
      return Optional.of(new Questions(null, Set.of(), Set.of(), Set.of(), genesis));
    }
    Optional<DocumentRecord> found = event.document().flatMap(before::record);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    DocumentRecord record = found.get();
    boolean items = before.typeOf(record).flatMap(t -> t.holes().itemTables()).isPresent();
    if (event.kind() == EventKind.CHECKIN && record.status() == Status.IN_EXECUTION && items) {
      return Optional.of(new Questions(record.id(), Set.of(), Set.of(), Set.of()));
    }
    Systems systems = before.policy().systems();
    boolean code = systems.govern() || !systems.copies().isEmpty();
    if (!Completion.isCompleted(event.kind(), record) || !(items || code)) {
      return Optional.empty();
    }
    return Optional.of(atTheEnd(before, event, record));
  }

  private static Questions atTheEnd(Snapshot before, Event event, DocumentRecord record) {
    Set<String> commits = new HashSet<>();
    Set<String> files = new HashSet<>();
    Set<String> digests = new HashSet<>();
    Completion.of(before, event).stream()
        .flatMap(completion -> completion.all().stream())
        .flatMap(document -> document.items().stream())
        .forEach(item -> take(before, item, commits, files));
    Systems systems = before.policy().systems();
    for (GovernedSystem system : systems.systems()) {
      system.rtm().flatMap(rtm -> QualifiedCommit.named(before, rtm)).ifPresent(commits::add);
    }
    systems.copies().forEach(copy -> digests.add(copy.path()));
    return new Questions(record.id(), commits, files, digests);
  }

  private static void take(
      Snapshot before, ExecutionItem item, Set<String> commits, Set<String> files) {
    for (Reference reference : ExecutedDocument.evidence(before, item)) {
      if (reference instanceof Reference.CommitName commit) {
        commits.add(commit.name());
      } else if (reference instanceof Reference.FileName file) {
        files.add(file.name());
      }
    }
  }
}
