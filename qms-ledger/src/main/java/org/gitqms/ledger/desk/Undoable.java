package org.gitqms.ledger.desk;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.git.TreeReader;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.workflow.EventKind;

/**
 * An event that can be taken back, because it is in one clone only.
 *
 * @param event the event
 * @param parent the commit before it
 * @param texts paths of the texts that it brought
 */
record Undoable(LoggedEvent event, ObjectId parent, Set<String> texts) {

  Undoable {
    texts = Set.copyOf(texts);
  }

  /**
   * Looks at the newest commit.
   *
   * @throws CannotActException if it is no event, another's, or shared already
   */
  static Undoable at(Desk desk, ObjectId tip, String actor) throws IOException, CannotActException {
    try (ObjectSource source = new ObjectSource(desk.repository().newObjectReader())) {
      RawCommit raw = RawCommit.read(source, tip);
      Optional<LoggedEvent> event = EventLog.event(raw);
      if (event.isEmpty()) {
        throw new CannotActException(
            "the newest commit on " + desk.branch() + " is no event",
            "git reset --soft HEAD~1 takes it back, and keeps what it changed");
      }
      if (event.get().event().kind() == EventKind.GENESIS || raw.parents().isEmpty()) {
        throw new CannotActException(
            "a genesis is not taken back", "to begin anew, make a new repository");
      }
      if (!event.get().event().actor().equals(actor)) {
        throw new CannotActException(
            "the newest event is " + event.get().event().actor() + "'s, not yours",
            "only who signed an event takes it back");
      }
      Optional<ObjectId> shared = desk.sharedTip();
      if (shared.isPresent()
          && Unpublished.between(desk.repository(), tip, shared.get()).commits().isEmpty()) {
        throw new CannotActException(
            "the newest event is shared already: " + event.get().subject(),
            "what others have is never taken back; put it right with another event");
      }
      ObjectId parent = raw.parents().get(0);
      boolean brings = event.get().event().kind() == EventKind.CHECKIN;
      Set<String> texts =
          new TreeReader(source)
              .changes(RawCommit.read(source, parent).tree(), raw.tree()).stream()
                  .filter(change -> brings && !change.isDeletion())
                  .map(FileChange::path)
                  .filter(path -> path.endsWith(".md"))
                  .collect(Collectors.toUnmodifiableSet());
      return new Undoable(event.get(), parent, texts);
    }
  }
}
