package org.gitqms.rules.event;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.workflow.EventKind;

/**
 * One event: what its trailers say, and its free text. What it asks for (assignees, an outcome, a
 * title) and what it claims (transition, version, content) both stand here; replay tells whether
 * the claims are true.
 *
 * @param kind the event
 * @param trailers all trailers but {@code QMS-Event}, each with its values in order
 * @param text comment, reason or review; may be empty
 */
public record Event(EventKind kind, Map<TrailerKey, List<String>> trailers, String text) {

  public Event {
    EnumMap<TrailerKey, List<String>> copy = new EnumMap<>(TrailerKey.class);
    trailers.forEach((key, values) -> copy.put(key, List.copyOf(values)));
    copy.put(TrailerKey.EVENT, List.of(kind.word()));
    trailers = Collections.unmodifiableMap(copy);
  }

  /** An event by an actor, with nothing else said yet. */
  public static Event by(String actor, EventKind kind) {
    return new Event(kind, Map.of(TrailerKey.ACTOR, List.of(actor)), "");
  }

  /** The same event, about {@code document}. */
  public Event on(DocumentId document) {
    return with(TrailerKey.DOCUMENT, document.value());
  }

  /** The same event with these values of one trailer; without values, without the trailer. */
  public Event with(TrailerKey key, String... values) {
    return with(key, List.of(values));
  }

  /** The same event with these values of one trailer; without values, without the trailer. */
  public Event with(TrailerKey key, List<String> values) {
    EnumMap<TrailerKey, List<String>> copy = new EnumMap<>(trailers);
    if (values.isEmpty()) {
      copy.remove(key);
    } else {
      copy.put(key, values);
    }
    return new Event(kind, copy, text);
  }

  /** The same event with this free text. */
  public Event saying(String freeText) {
    return new Event(kind, trailers, freeText);
  }

  /** The only value of a trailer. */
  public Optional<String> value(TrailerKey key) {
    return values(key).stream().findFirst();
  }

  /** All values of a trailer, in order. */
  public List<String> values(TrailerKey key) {
    return trailers.getOrDefault(key, List.of());
  }

  /** Who acts, by the event's own word. */
  public String actor() {
    return value(TrailerKey.ACTOR).orElse("");
  }

  /** The document the event is about. */
  public Optional<DocumentId> document() {
    return value(TrailerKey.DOCUMENT).flatMap(DocumentId::parse);
  }
}
