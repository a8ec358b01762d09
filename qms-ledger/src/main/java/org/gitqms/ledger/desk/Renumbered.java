package org.gitqms.ledger.desk;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.policy.DocumentTypes;
import org.gitqms.rules.policy.ResolvedId;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.snapshot.NextId;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;

/**
 * Documents that were created here while somebody else took their ids. They get the next free ones,
 * and so does whatever names them afterwards.
 */
final class Renumbered {

  private final Map<DocumentId, DocumentId> ids = new LinkedHashMap<>();

  /** What has a new id now, by the old one. */
  Map<DocumentId, DocumentId> ids() {
    return ids;
  }

  /** The step as it is to be taken on {@code state}. */
  Step on(Snapshot state, Step step) {
    Event event = step.event();
    Optional<DocumentId> document = event.document();
    if (document.isEmpty()) {
      return step;
    }
    DocumentId id = renamed(document.get());
    if (event.kind() == EventKind.CREATE && state.record(id).isPresent()) {
      Optional<DocumentId> free = next(state, id);
      if (free.isPresent()) {
        ids.put(document.get(), free.get());
        id = free.get();
      }
    }
    if (ids.isEmpty()) {
      return step;
    }
    Map<String, Optional<Content>> brought = new TreeMap<>();
    step.brought()
        .forEach((path, content) -> brought.put(renamed(path), content.map(this::renamed)));
    return new Step(event.on(id), brought);
  }

  private static Optional<DocumentId> next(Snapshot state, DocumentId taken) {
    DocumentTypes types = state.policy().types();
    return types
        .resolve(taken)
        .filter(resolved -> resolved.type().isNumbered())
        .map((ResolvedId resolved) -> NextId.of(state, resolved.type(), resolved.parent()));
  }

  private DocumentId renamed(DocumentId id) {
    return DocumentId.parse(renamed(id.value())).orElse(id);
  }

  private Content renamed(Content content) {
    String text = new String(content.bytes(), StandardCharsets.UTF_8);
    return Content.of(renamed(text).getBytes(StandardCharsets.UTF_8));
  }

  /** Longer ids begin with shorter ones: CR-001-VAR-001 follows its parent. */
  private String renamed(String text) {
    String now = text;
    for (Map.Entry<DocumentId, DocumentId> id : ids.entrySet()) {
      Pattern whole =
          Pattern.compile(
              "(?<![A-Za-z0-9-])" + Pattern.quote(id.getKey().value()) + "(?![0-9A-Za-z])");
      now = whole.matcher(now).replaceAll(id.getValue().value());
    }
    return now;
  }
}
