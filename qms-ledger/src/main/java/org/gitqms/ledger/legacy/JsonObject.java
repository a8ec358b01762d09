package org.gitqms.ledger.legacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.finding.Location;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object (RFC 8259) whose names are unique, with the place of every value.
 *
 * @param at where the object starts
 * @param fields by name, in the order written
 */
record JsonObject(Location at, Map<String, Field> fields) {

  /**
   * A value and its places.
   *
   * @param nameAt where its name stands
   * @param at where the value stands
   */
  record Field(Location nameAt, Location at, JsonValue value) {}

  private static final String RESTORE =
      "correct the JSON, or restore the file from a backup of the store";

  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  JsonObject {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /**
   * Reads {@code json}, which starts at {@code firstLine} of {@code path} and holds one object and
   * nothing else. Empty if it does not, which is then reported.
   */
  static Optional<JsonObject> parse(String path, int firstLine, String json, Problems problems) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      return new Parse(path, firstLine, parser, problems).object();
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      if (at == null) {
        problems.report(Location.of(path, firstLine), "this is not valid JSON", RESTORE);
      } else if (at.getCharOffset() >= json.stripTrailing().length()) {
        problems.report(
            endOf(path, firstLine, json),
            "the text is cut off here, in the middle of a JSON object",
            "restore the rest from a backup of the store");
      } else {
        problems.report(
            place(path, firstLine, at),
            "this is not valid JSON: " + firstLineOf(e.getOriginalMessage()),
            RESTORE);
      }
    }
    return Optional.empty();
  }

  private static Location endOf(String path, int firstLine, String json) {
    String text = json.stripTrailing();
    int line = firstLine + (int) text.chars().filter(c -> c == '\n').count();
    return new Location(path, line, text.length() - text.lastIndexOf('\n'));
  }

  private static Location place(String path, int firstLine, TokenStreamLocation at) {
    return new Location(path, firstLine + at.getLineNr() - 1, at.getColumnNr());
  }

  private static String firstLineOf(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private record Parse(String path, int firstLine, JsonParser parser, Problems problems) {

    Optional<JsonObject> object() {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return notOneObject();
      }
      Location start = here();
      int before = problems.total();
      Map<String, Field> fields = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        Location nameAt = here();
        refuseTwice(name, fields.keySet());
        JsonToken token = parser.nextToken();
        Location at = here();
        fields.put(name, new Field(nameAt, at, value(token)));
      }
      if (parser.nextToken() != null) {
        return notOneObject();
      }
      return problems.total() == before
          ? Optional.of(new JsonObject(start, fields))
          : Optional.empty();
    }

    private void refuseTwice(String name, Set<String> names) {
      if (names.contains(name)) {
        problems.report(here(), "the field \"" + name + "\" is there twice", "remove one of them");
      }
    }

    private Optional<JsonObject> notOneObject() {
      problems.report(here(), "one JSON object is expected, and nothing beside it", RESTORE);
      return Optional.empty();
    }

    private Location here() {
      return place(path, firstLine, parser.currentTokenLocation());
    }

    private JsonValue value(JsonToken token) {
      return switch (token) {
        case VALUE_STRING -> new JsonValue.Text(parser.getString());
        case VALUE_TRUE -> new JsonValue.Flag(true);
        case VALUE_FALSE -> new JsonValue.Flag(false);
        case VALUE_NULL -> new JsonValue.Null();
        case START_ARRAY -> list();
        case START_OBJECT -> map();
        default -> new JsonValue.Other("a number");
      };
    }

    private JsonValue list() {
      List<String> texts = new ArrayList<>();
      boolean onlyTexts = true;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          texts.add(parser.getString());
        } else {
          onlyTexts = false;
          parser.skipChildren();
        }
      }
      return onlyTexts
          ? new JsonValue.Texts(texts)
          : new JsonValue.Other("a list that holds more than texts");
    }

    private JsonValue map() {
      boolean onlyTexts = true;
      Set<String> names = new HashSet<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        refuseTwice(parser.currentName(), names);
        names.add(parser.currentName());
        onlyTexts &= parser.nextToken() == JsonToken.VALUE_STRING;
        parser.skipChildren();
      }
      return onlyTexts
          ? new JsonValue.TextMap()
          : new JsonValue.Other("an object that holds more than texts");
    }
  }
}
