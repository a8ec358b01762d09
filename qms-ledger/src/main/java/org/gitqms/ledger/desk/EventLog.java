package org.gitqms.ledger.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.verify.SnapshotReader;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The events on the first-parent line of a commit, newest first. It tells what the messages say;
 * whether they are true is for the verifier.
 */
public final class EventLog implements AutoCloseable {

  private final ObjectSource source;
  private final ObjectId tip;

  private EventLog(ObjectSource source, ObjectId tip) {
    this.source = source;
    this.tip = tip;
  }

  static EventLog of(Repository repository, ObjectId tip) {
    return new EventLog(new ObjectSource(repository.newObjectReader()), tip);
  }

  /** Every event that {@code wanted} holds for, newest first. */
  public List<LoggedEvent> all(Predicate<LoggedEvent> wanted) {
    List<LoggedEvent> found = new ArrayList<>();
    walk(
        event -> {
          if (wanted.test(event)) {
            found.add(event);
          }
          return true;
        });
    return found;
  }

  /** The events after a commit, newest first. */
  List<LoggedEvent> until(@Nullable ObjectId base, Predicate<LoggedEvent> wanted) {
    List<LoggedEvent> found = new ArrayList<>();
    walk(
        base,
        event -> {
          if (wanted.test(event)) {
            found.add(event);
          }
          return true;
        });
    return found;
  }

  /** The newest event that {@code wanted} holds for. */
  public Optional<LoggedEvent> newest(Predicate<LoggedEvent> wanted) {
    List<LoggedEvent> found = new ArrayList<>();
    walk(
        event -> {
          if (wanted.test(event)) {
            found.add(event);
          }
          return found.isEmpty();
        });
    return found.stream().findFirst();
  }

  /** The state after an event, as its commit says of itself. */
  public Optional<Snapshot> stateAfter(LoggedEvent event) {
    ObjectId tree = RawCommit.read(source, event.id()).tree();
    return new SnapshotReader(source).read(tree).snapshot();
  }

  /** The state before an event; empty before genesis. */
  public Optional<Snapshot> stateBefore(LoggedEvent event) {
    List<ObjectId> parents = RawCommit.read(source, event.id()).parents();
    if (parents.isEmpty()) {
      return Optional.empty();
    }
    ObjectId tree = RawCommit.read(source, parents.get(0)).tree();
    return new SnapshotReader(source).read(tree).snapshot();
  }

  /** Shows the events, newest first, until {@code more} says no. */
  private void walk(Predicate<LoggedEvent> more) {
    walk(null, more);
  }

  private void walk(@Nullable ObjectId base, Predicate<LoggedEvent> more) {
    Optional<ObjectId> next = Optional.of(tip);
    while (next.isPresent() && !next.get().equals(base)) {
      RawCommit raw = RawCommit.read(source, next.get());
      Optional<LoggedEvent> event = event(raw);
      if (event.isPresent() && !more.test(event.get())) {
        return;
      }
      next = raw.parents().stream().findFirst();
    }
  }

  /** The event that a commit carries; empty if it is none, or none that could be read. */
  static Optional<LoggedEvent> event(RawCommit raw) {
    Ident author = raw.author();
    Ident committer = raw.committer();
    if (author == null || committer == null || !EventMessage.claimsToBeEvent(raw.message())) {
      return Optional.empty();
    }
    EventMessage.Parsed parsed = EventMessage.parse(raw.message());
    return parsed
        .event()
        .map(
            event ->
                new LoggedEvent(
                    raw.id().name(), event, parsed.subject(), author, committer.time()));
  }

  @Override
  public void close() {
    source.close();
  }
}
