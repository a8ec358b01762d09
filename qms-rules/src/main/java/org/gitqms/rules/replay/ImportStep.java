package org.gitqms.rules.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.people.People;
import org.gitqms.rules.policy.DocumentTypes;
import org.gitqms.rules.policy.ResolvedId;
import org.gitqms.rules.record.Approved;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.record.Imported;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;
import org.jspecify.annotations.Nullable;

/**
 * Takes over one entry of an older system: the state becomes what the entry claims. Whether it
 * could have become so by the strict table is for the historical rules to say.
 */
public final class ImportStep {

  private ImportStep() {}

  static Effects run(Snapshot before, Event event, Commit commit) {
    DocumentId id = event.document().orElseThrow(() -> new ReplayException("no document named"));
    HistoricEntry entry = HistoricEntry.of(event);
    DocumentRecord old = before.record(id).orElse(null);
    Status from = old == null ? null : old.status();
    DocumentRecord moved = moved(before, event, People.HISTORIC + commit.author().name());
    Status to = moved.status();
    Effects.Builder effects = new Effects.Builder(before, before.policy());
    Optional<Content> content = moveFiles(effects, before, old, moved);
    if (bringsContent(event, old)) {
      String path = before.workingPath(moved);
      Optional<Content> brought = commit.change(path).flatMap(FileChange::content);
      if (brought.isPresent() && !isUnknown(event)) {
        effects.write(path, brought.get());
        content = brought;
      }
    }
    DocumentRecord record = complete(moved, old, entry, event, content.orElse(null));
    effects.record(record);
    String digest =
        isUnknown(event) && bringsContent(event, old)
            ? "unknown"
            : content.map(c -> c.digest().value()).orElse("unknown");
    Event claimed =
        event
            .with(TrailerKey.TRANSITION, (from == null ? "-" : from) + " -> " + to)
            .with(TrailerKey.CONTENT, digest);
    return effects.done(claimed, "qms: import " + entry.kind() + " " + id + ", " + entry.version());
  }

  /** True if an entry may bring a text: it creates, checks in, or is the first of its trail. */
  public static boolean bringsContent(Event event, @Nullable DocumentRecord old) {
    String kind = event.value(TrailerKey.ENTRY).orElse("");
    return old == null || kind.equals("CREATE") || kind.equals("CHECKIN");
  }

  /** Where the text of the document stands once the entry is taken over. */
  public static String pathAfter(Snapshot before, Event event, String user) {
    return before.workingPath(moved(before, event, People.HISTORIC + user));
  }

  /** The type and parent of an imported id, also where its number has lost its parent. */
  public static Optional<ResolvedId> resolve(DocumentTypes types, DocumentId id) {
    Optional<ResolvedId> resolved = types.resolve(id);
    if (resolved.isPresent()) {
      return resolved;
    }
    String typeName = id.value().substring(0, id.value().indexOf('-'));
    return types.find(typeName).map(type -> new ResolvedId(id, type, null, 0));
  }

  /** The record with status, version and people as the entry claims them. */
  private static DocumentRecord moved(Snapshot before, Event event, String user) {
    DocumentId id = event.document().orElseThrow(() -> new ReplayException("no document named"));
    HistoricEntry entry = HistoricEntry.of(event);
    DocumentRecord old = before.record(id).orElse(null);
    DocumentRecord base = old == null ? first(before.policy().types(), id, event) : old;
    Status to = entry.statusAfter(old == null ? null : old.status());
    DocumentRecord.Change next = base.change().status(to).version(entry.version());
    people(next, entry, base, user, to, old == null);
    return old == null ? next.first() : next.done();
  }

  private static boolean isUnknown(Event event) {
    return event.value(TrailerKey.CONTENT).filter("unknown"::equals).isPresent();
  }

  private static DocumentRecord first(DocumentTypes types, DocumentId id, Event event) {
    ResolvedId resolved =
        resolve(types, id)
            .orElseThrow(() -> new ReplayException("no document type has ids such as " + id));
    DocumentRecord fresh =
        DocumentRecord.created(
            id,
            resolved.type().name(),
            event.value(TrailerKey.TITLE).orElse(id.value()),
            Status.DRAFT,
            Version.FIRST);
    return fresh.change().parent(resolved.parentId()).asEffect();
  }

  private static void people(
      DocumentRecord.Change next,
      HistoricEntry entry,
      DocumentRecord base,
      String user,
      Status to,
      boolean first) {
    boolean takes = entry.isCheckout() || entry.isCheckin() || entry.isCreate();
    if (takes || first) {
      next.owner(user);
    }
    if (entry.isCheckout() || (entry.isCreate() && to == Status.DRAFT)) {
      next.holder(user);
    } else if (entry.isCheckin()) {
      next.holder(null);
    }
    if (entry.isCreate() || entry.isCheckin()) {
      next.contributor(user);
    }
    if (entry.endsCourse(to)) {
      next.owner(null).holder(null);
    }
    if (entry.isRouting()) {
      next.assignees(entry.assignees().stream().map(a -> People.HISTORIC + a).sorted().toList());
    } else if (entry.isAnswer()) {
      List<String> left = new ArrayList<>(base.assignees());
      left.remove(user);
      next.assignees(left);
    } else {
      next.assignees(List.of());
    }
  }

  /** Where the working text moves when the status changes; gives the text after the move. */
  private static Optional<Content> moveFiles(
      Effects.Builder effects, Snapshot before, @Nullable DocumentRecord old, DocumentRecord now) {
    if (old == null) {
      return Optional.empty();
    }
    String from = before.workingPath(old);
    String to = before.workingPath(now);
    Optional<Content> text = before.file(from);
    if (now.status() == Status.RETIRED || now.status() == Status.CANCELLED) {
      effects.delete(before.effectivePath(now)).delete(before.draftPath(now));
      return text;
    }
    if (from.equals(to)) {
      return text;
    }
    boolean revision = old.status() == Status.EFFECTIVE;
    text.ifPresent(content -> effects.write(to, content));
    if (!revision) {
      effects.delete(from);
    }
    return text;
  }

  private static DocumentRecord complete(
      DocumentRecord moved,
      @Nullable DocumentRecord old,
      HistoricEntry entry,
      Event event,
      @Nullable Content content) {
    DocumentRecord.Change next = moved.change();
    event.value(TrailerKey.TITLE).ifPresent(next::title);
    if (content != null && event.value(TrailerKey.TITLE).isEmpty()) {
      Titles.of(content).ifPresent(next::title);
    }
    boolean approvedNow =
        (old == null || old.status() != moved.status()) && HistoricEntry.isApproved(moved.status());
    if (approvedNow) {
      next.approved(
              new Approved(moved.version(), content == null ? null : content.digest(), List.of()))
          .contributors(List.of());
    }
    int lines = old == null || old.imported() == null ? 0 : old.imported().lines();
    next.imported(new Imported(entry.trail(), lines + event.values(TrailerKey.SOURCE).size()));
    return next.asEffect();
  }
}
