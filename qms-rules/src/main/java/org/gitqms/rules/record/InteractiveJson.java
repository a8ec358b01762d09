package org.gitqms.rules.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.form.Entry;
import org.gitqms.rules.form.Form;
import org.gitqms.rules.form.Position;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Forms and answers as canonical JSON, in {@code QMS/.records/ID.answers.json}. */
public final class InteractiveJson {

  private InteractiveJson() {}

  /** The canonical bytes. */
  public static byte[] write(InteractiveRecord record) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", record.id().value());
    json.put("form", record.source());
    ArrayNode entries = record.entries().isEmpty() ? null : json.putArray("entries");
    for (Entry entry : record.entries()) {
      ObjectNode node = java.util.Objects.requireNonNull(entries).addObject();
      if (entry instanceof Entry.Response response) {
        node.put("prompt", response.position().label());
        node.put("value", response.value());
        common(node, entry);
        putIfPresent(node, "observed", response.observed());
        putIfPresent(node, "reason", response.reason());
      } else if (entry instanceof Entry.Reopening reopening) {
        node.put("loop", reopening.loop());
        common(node, entry);
        node.put("reason", reopening.reason());
      }
    }
    return CanonicalJson.bytes(json);
  }

  /** Reads what {@link #write} made; empty for all other bytes. */
  public static Optional<InteractiveRecord> read(byte[] bytes) {
    try {
      JsonNode json = CanonicalJson.read(bytes);
      String source = json.path("form").asString("");
      Optional<Form> form = Form.parse(source).form();
      if (form.isEmpty()) {
        return Optional.empty();
      }
      DocumentId id = new DocumentId(json.path("id").asString(""));
      InteractiveRecord record = new InteractiveRecord(id, source, form.get(), entries(json));
      return Arrays.equals(bytes, write(record)) ? Optional.of(record) : Optional.empty();
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<Entry> entries(JsonNode json) {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode node : json.path("entries")) {
      String actor = node.path("actor").asString("");
      long time = node.path("time").asLong(0);
      String reason = textOrNull(node, "reason");
      if (node.has("loop")) {
        String why = reason == null ? "" : reason;
        entries.add(new Entry.Reopening(node.path("loop").asString(""), why, actor, time));
      } else {
        Position position =
            Position.parse(node.path("prompt").asString(""))
                .orElseThrow(() -> new IllegalArgumentException("no prompt"));
        String value = node.path("value").asString("");
        String observed = textOrNull(node, "observed");
        entries.add(new Entry.Response(position, value, actor, time, observed, reason));
      }
    }
    return entries;
  }

  private static void common(ObjectNode node, Entry entry) {
    node.put("actor", entry.actor());
    node.put("time", entry.time());
  }

  private static void putIfPresent(ObjectNode node, String field, @Nullable String value) {
    if (value != null) {
      node.put(field, value);
    }
  }

  private static @Nullable String textOrNull(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || !value.isString() ? null : value.asString();
  }
}
