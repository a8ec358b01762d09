package org.gitqms.ledger.desk;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
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

  /** Trailers that may name a document. */
  private static final List<TrailerKey> NAMING =
      List.of(TrailerKey.DOCUMENT, TrailerKey.CHANGE, TrailerKey.TITLE);

  private final Map<DocumentId, DocumentId> ids = new LinkedHashMap<>();

  /** What has a new id now, by the old one. */
  Map<DocumentId, DocumentId> ids() {
    return ids;
  }

  /** The step as it is to be taken on {@code state}. */
  Step on(Snapshot state, Step step) {
    Event event = step.event();
    if (event.kind() == EventKind.CREATE && event.document().isPresent()) {
      DocumentId asked = event.document().get();
      DocumentId id = renamed(asked);
      if (state.record(id).isPresent()) {
        next(state, id).ifPresent(free -> ids.put(asked, free));
      }
    }
    if (ids.isEmpty()) {
      return step;
    }
    Map<String, Optional<Content>> brought = new TreeMap<>();
    step.brought()
        .forEach((path, content) -> brought.put(renamed(path), content.map(this::renamed)));
    Event now = renamed(event);
    boolean other = !now.document().equals(event.document());
    return new Step(other ? now.with(TrailerKey.CONTENT, List.of()) : now, brought);
  }

  private Event renamed(Event event) {
    Event now = event.saying(renamed(event.text()));
    for (TrailerKey key : NAMING) {
      now = now.with(key, event.values(key).stream().map(this::renamed).toList());
    }
    return now;
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

  /**
   * Longer ids begin with shorter ones: CR-001-VAR-001 follows its parent. All are replaced in one
   * go, for a new id may be somebody's old one.
   */
  private String renamed(String text) {
    if (ids.isEmpty()) {
      return text;
    }
    String old =
        ids.keySet().stream()
            .map(DocumentId::value)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<![A-Za-z0-9-])(?:" + old + ")(?![0-9A-Za-z])")
        .matcher(text)
        .replaceAll(
            found -> {
              DocumentId id = new DocumentId(found.group());
              return ids.getOrDefault(id, id).value();
            });
  }
}
