package org.gitqms.githooks.forge;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gitqms.githooks.SourceTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of its API that GitHub publishes, as {@code .ci/github-schema} gets it. It takes
 * unknown fields of objects, as GitHub does; here they are mistakes, since we know what we ask for.
 */
final class PublishedSchema {

  private static final Path FILE =
      SourceTree.ROOT.resolve("target/github-schema/api.github.com.json");
  private static final String BODY = "application/json";

  private final JsonNode root;

  private PublishedSchema(JsonNode root) {
    this.root = root;
  }

  /** Empty if nobody has got it. */
  static Optional<PublishedSchema> find() {
    return Files.exists(FILE) ? Optional.of(Holder.SCHEMA) : Optional.empty();
  }

  /** Read once: it has thirteen megabytes. */
  private static final class Holder {
    private static final PublishedSchema SCHEMA = read();

    private static PublishedSchema read() {
      try {
        JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(FILE));
        for (Map.Entry<String, JsonNode> entry : root.at("/components/schemas").properties()) {
          if (entry.getKey().startsWith("repository-rule")) {
            close(entry.getValue());
          }
        }
        return new PublishedSchema(root);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What is wrong with a request; empty if it is as published. */
  List<String> mistakes(String method, URI uri, String body) {
    List<String> mistakes = new ArrayList<>();
    JsonNode operation = operation(method, uri.getPath());
    if (operation.isMissingNode()) {
      return List.of("there is no " + method + " " + uri.getPath());
    }
    query(uri).forEach((name, value) -> parameter(operation, name, value, mistakes));
    JsonNode schema = operation.at("/requestBody/content").path(BODY).path("schema");
    if (schema.isMissingNode() != body.isEmpty()) {
      mistakes.add("a body where there is none, or none where there is one");
    } else if (!body.isEmpty()) {
      JsonNode closed = schema.deepCopy();
      close(closed);
      mistakes.addAll(mistakes(closed, body));
    }
    return mistakes;
  }

  /** What is wrong with an answer; empty if it is as published. */
  List<String> mistakesOfAnswer(String method, URI uri, int status, String body) {
    JsonNode answer =
        operation(method, uri.getPath()).path("responses").path(Integer.toString(status));
    JsonNode schema = answer.path("content").path(BODY).path("schema");
    return schema.isMissingNode() ? List.of("no such answer") : mistakes(schema, body);
  }

  private List<String> mistakes(JsonNode schema, String json) {
    ObjectNode whole = (ObjectNode) schema.deepCopy();
    whole.set("components", root.path("components"));
    Schema compiled = SchemaRegistry.withDialect(Dialects.getOpenApi30()).getSchema(whole);
    return compiled.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }

  private JsonNode operation(String method, String path) {
    String template =
        path.replaceFirst("^/repos/[^/]+/[^/]+", "/repos/{owner}/{repo}")
            .replaceFirst("/rulesets/[0-9]+$", "/rulesets/{ruleset_id}");
    return root.path("paths").path(template).path(method.toLowerCase(java.util.Locale.ROOT));
  }

  private void parameter(JsonNode operation, String name, String value, List<String> mistakes) {
    for (JsonNode listed : operation.path("parameters").values()) {
      JsonNode parameter =
          listed.has("$ref") ? root.at(listed.path("$ref").stringValue().substring(1)) : listed;
      if (parameter.path("name").stringValue("").equals(name)
          && parameter.path("in").stringValue("").equals("query")) {
        boolean bare = value.matches("[0-9]+|true|false");
        mistakes.addAll(mistakes(parameter.path("schema"), bare ? value : '"' + value + '"'));
        return;
      }
    }
    mistakes.add("there is no parameter " + name);
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> query = new TreeMap<>();
    if (uri.getQuery() != null) {
      for (String part : uri.getQuery().split("&", -1)) {
        String[] sides = part.split("=", 2);
        query.put(sides[0], sides[1]);
      }
    }
    return query;
  }

  /** Makes a field that is not published a mistake, at every depth. */
  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
      object.put("additionalProperties", false);
    }
    schema.values().forEach(PublishedSchema::close);
  }
}
