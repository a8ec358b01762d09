package org.gitqms.rules.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as bytes: canonical JSON in UTF-8. Fields come in one order, absent values are left out,
 * indentation is two spaces, lines end in LF. One record has exactly one such form, so that replay
 * can compare bytes.
 */
public final class RecordJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RecordJson() {}

  /** The canonical bytes of a record. */
  public static byte[] write(DocumentRecord record) {
    ObjectNode json = NODES.objectNode();
    json.put("id", record.id().value());
    json.put("type", record.type());
    json.put("title", record.title());
    json.put("status", record.status().name());
    json.put("version", record.version().toString());
    putIfPresent(json, "owner", record.owner());
    putStrings(json, "formerOwners", record.formerOwners());
    putIfPresent(json, "holder", record.holder());
    putIfPresent(json, "parent", record.parent());
    putIfPresent(json, "variance", record.variance());
    if (record.retiring()) {
      json.put("retiring", true);
    }
    putStrings(json, "assignees", record.assignees());
    putAnswers(json, "outcomes", record.outcomes());
    putAnswers(json, "approvals", record.approvals());
    putStrings(json, "contributors", record.contributors());
    putStrings(json, "authors", record.authors());
    Approved approved = record.approved();
    if (approved != null) {
      ObjectNode node = json.putObject("approved");
      node.put("version", approved.version().toString());
      putIfPresent(node, "content", approved.content());
      putAnswers(node, "by", approved.by());
    }
    putIfPresent(json, "frozen", record.frozen());
    Imported imported = record.imported();
    if (imported != null) {
      ObjectNode node = json.putObject("imported");
      node.put("trail", imported.trail());
      node.put("lines", imported.lines());
    }
    json.put("events", record.events());
    return CanonicalJson.bytes(json);
  }

  /**
   * Reads a record. Empty if the bytes are not exactly what {@link #write} makes of some record, so
   * that nothing can hide in them.
   */
  public static Optional<DocumentRecord> read(byte[] bytes) {
    try {
      JsonNode json = CanonicalJson.read(bytes);
      DocumentRecord record = fromJson(json);
      return java.util.Arrays.equals(bytes, write(record)) ? Optional.of(record) : Optional.empty();
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static DocumentRecord fromJson(JsonNode json) {
    DocumentRecord base =
        DocumentRecord.created(
            new DocumentId(text(json, "id")),
            text(json, "type"),
            text(json, "title"),
            Status.parse(text(json, "status")).orElseThrow(IllegalArgumentException::new),
            version(json));
    return new DocumentRecord(
        base.id(),
        base.type(),
        base.title(),
        base.status(),
        base.version(),
        textOrNull(json, "owner"),
        strings(json, "formerOwners"),
        textOrNull(json, "holder"),
        parent(json, base.id()),
        textOrNull(json, "variance"),
        json.path("retiring").asBoolean(false),
        strings(json, "assignees"),
        answers(json, "outcomes"),
        answers(json, "approvals"),
        strings(json, "contributors"),
        strings(json, "authors"),
        json.has("approved") ? approved(json.path("approved")) : null,
        digestOrNull(json, "frozen"),
        json.has("imported") ? imported(json.path("imported")) : null,
        json.path("events").asInt(-1));
  }

  /** The id of a document begins with that of its parent, so nothing is its own ancestor. */
  private static @Nullable DocumentId parent(JsonNode json, DocumentId id) {
    if (!json.has("parent")) {
      return null;
    }
    DocumentId parent = new DocumentId(text(json, "parent"));
    if (!id.value().startsWith(parent.value() + "-")) {
      throw new IllegalArgumentException("not the parent of " + id);
    }
    return parent;
  }

  private static Approved approved(JsonNode json) {
    return new Approved(version(json), digestOrNull(json, "content"), answers(json, "by"));
  }

  private static Imported imported(JsonNode json) {
    return new Imported(text(json, "trail"), json.path("lines").asInt(-1));
  }

  private static Version version(JsonNode json) {
    return Version.parse(text(json, "version")).orElseThrow(IllegalArgumentException::new);
  }

  private static String text(JsonNode json, String field) {
    String value = textOrNull(json, field);
    if (value == null) {
      throw new IllegalArgumentException("no " + field);
    }
    return value;
  }

  private static @Nullable String textOrNull(JsonNode json, String field) {
    JsonNode value = json.get(field);
    return value == null || !value.isString() ? null : value.asString();
  }

  private static @Nullable Digest digestOrNull(JsonNode json, String field) {
    String value = textOrNull(json, field);
    return value == null ? null : new Digest(value);
  }

  private static List<String> strings(JsonNode json, String field) {
    List<String> all = new ArrayList<>();
    for (JsonNode item : json.path(field)) {
      all.add(item.asString(""));
    }
    return all;
  }

  private static List<Answer> answers(JsonNode json, String field) {
    List<Answer> all = new ArrayList<>();
    for (JsonNode item : json.path(field)) {
      all.add(
          new Answer(
              text(item, "actor"),
              strings(item, "seats"),
              text(item, "verdict"),
              new Digest(text(item, "content")),
              text(item, "key")));
    }
    return all;
  }

  private static void putIfPresent(ObjectNode json, String field, @Nullable Object value) {
    if (value != null) {
      json.put(field, value.toString());
    }
  }

  private static void putStrings(ObjectNode json, String field, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = json.putArray(field);
      values.forEach(array::add);
    }
  }

  private static void putAnswers(ObjectNode json, String field, List<Answer> answers) {
    if (answers.isEmpty()) {
      return;
    }
    ArrayNode array = json.putArray(field);
    for (Answer answer : answers) {
      ObjectNode node = array.addObject();
      node.put("actor", answer.actor());
      putStrings(node, "seats", answer.seats());
      node.put("verdict", answer.verdict());
      node.put("content", answer.content().value());
      node.put("key", answer.key());
    }
  }
}
