package org.gitqms.ledger.legacy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.record.Answer;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.replay.ImportStep;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;

/** Entries of the older system as events of ours. */
final class ImportEvents {

  private static final Map<String, String> OUTCOMES =
      Map.of("RECOMMEND", Answer.RECOMMEND, "UPDATES_REQUIRED", Answer.REQUEST_UPDATES);

  private ImportEvents() {}

  /** The event that takes over an entry. */
  static Event event(String importer, LegacyEntry entry) {
    List<StatedChange> stated = entry.statedChanges();
    String version = stated.isEmpty() ? entry.version() : stated.get(stated.size() - 1).version();
    List<String> sources = new ArrayList<>();
    for (int line = entry.firstLine(); line <= entry.lastLine(); line++) {
      sources.add(entry.trail() + ":" + line);
    }
    String outcome = entry.outcome() == null ? null : OUTCOMES.get(entry.outcome());
    return Event.by(importer, EventKind.IMPORT)
        .on(new DocumentId(entry.documentId()))
        .with(TrailerKey.ENTRY, entry.kind().name())
        .with(TrailerKey.VERSION, version)
        .with(TrailerKey.CONTENT, claimed(entry))
        .with(TrailerKey.TITLE, Optional.ofNullable(entry.title()).stream().toList())
        .with(TrailerKey.OUTCOME, Optional.ofNullable(outcome).stream().toList())
        .with(TrailerKey.ASSIGN, entry.assignees())
        .with(TrailerKey.PHASE, Optional.ofNullable(entry.phase()).stream().toList())
        .with(TrailerKey.STATED, stated.stream().map(s -> s.from() + " -> " + s.to()).toList())
        .with(TrailerKey.SOURCE, sources)
        .saying(entry.comment() == null ? "" : EventMessage.tidy(entry.comment()));
  }

  /** The text that an entry brings, at the place where the document will then stand. */
  static Map<String, Optional<Content>> brought(Snapshot before, LegacyEntry entry) {
    if (!(entry.content() instanceof LegacyContent.Known known)) {
      return Map.of();
    }
    Content text = Content.of(known.file().bytes());
    String path = ImportStep.pathAfter(before, event("-", entry), author(entry).name());
    return Map.of(path, Optional.of(text));
  }

  /** The historic name, which is nobody's address. */
  static Ident author(LegacyEntry entry) {
    ZoneOffset offset = entry.when().getOffset();
    int minutes = Math.abs(offset.getTotalSeconds() / 60);
    String zone =
        String.format(
            "%s%02d%02d", offset.getTotalSeconds() < 0 ? "-" : "+", minutes / 60, minutes % 60);
    return new Ident(
        entry.user(), entry.user() + "@legacy.invalid", entry.when().toEpochSecond(), zone);
  }

  private static String claimed(LegacyEntry entry) {
    // Anything but "unknown" asks replay for the digest of what the commit brings.
    return entry.content() instanceof LegacyContent.Unknown ? "unknown" : "known";
  }
}
