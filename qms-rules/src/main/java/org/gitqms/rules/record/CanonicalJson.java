package org.gitqms.rules.record;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one way in which the files under {@code QMS/.records} and {@code QMS/.evidence} are written
 * and read.
 *
 * <p>It goes without an object mapper, for the start of hooks: decision 14.
 */
public final class CanonicalJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String INDENT = "  ";

  private CanonicalJson() {}

  /** The canonical bytes of a value: UTF-8, two blanks for each level, LF, one at the end. */
  public static byte[] bytes(JsonNode json) {
    StringBuilder text = new StringBuilder();
    write(json, "\n", text);
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads objects, arrays, strings, truth values and whole numbers: nothing else is ever written.
   *
   * @throws JacksonException if the bytes are not JSON
   * @throws IllegalArgumentException if they are other JSON
   */
  public static JsonNode read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      return value(parser);
    }
  }

  private static JsonNode value(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      ObjectNode object = NODES.objectNode();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        object.set(name, value(parser));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      ArrayNode array = NODES.arrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(parser));
      }
      return array;
    }
    if (token == JsonToken.VALUE_STRING) {
      return NODES.stringNode(parser.getString());
    }
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return NODES.numberNode(parser.getLongValue());
    }
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return NODES.booleanNode(token == JsonToken.VALUE_TRUE);
    }
    throw new IllegalArgumentException("no record has this value: " + token);
  }

  /**
   * Writes a value.
   *
   * @param newLine what begins a line on the level of the value
   */
  private static void write(JsonNode json, String newLine, StringBuilder text) {
    String inner = newLine + INDENT;
    String before = inner;
    if (json.isObject()) {
      text.append('{');
      for (Map.Entry<String, JsonNode> property : json.properties()) {
        text.append(before);
        quote(property.getKey(), text);
        text.append(": ");
        write(property.getValue(), inner, text);
        before = "," + inner;
      }
      text.append(json.isEmpty() ? "" : newLine).append('}');
    } else if (json.isArray()) {
      text.append('[');
      for (JsonNode item : json) {
        text.append(before);
        write(item, inner, text);
        before = "," + inner;
      }
      text.append(json.isEmpty() ? "" : newLine).append(']');
    } else if (json.isString()) {
      quote(json.asString(), text);
    } else {
      text.append(json.asString());
    }
  }

  private static void quote(String value, StringBuilder text) {
    text.append('"');
    JsonStringEncoder.getInstance().quoteAsString(value, text);
    text.append('"');
  }
}
