package org.gitqms.report.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an API answered, read as far as somebody asks. What is no JSON has nothing in it. */
public final class ApiAnswer {

  private final JsonNode body;

  private ApiAnswer(JsonNode body) {
    this.body = body;
  }

  /**
   * A ruleset in a list.
   *
   * @param id by which the API names it
   * @param name by which people do
   */
  public record Listed(long id, String name) {}

  /** Reads the body of an answer. */
  public static ApiAnswer of(String body) {
    try {
      return new ApiAnswer(JsonMapper.shared().readTree(body));
    } catch (JacksonException e) {
      return new ApiAnswer(JsonMapper.shared().createObjectNode());
    }
  }

  /** The rulesets of a list; empty if it is none. */
  public Optional<List<Listed>> rulesets() {
    if (!body.isArray()) {
      return Optional.empty();
    }
    List<Listed> listed = new ArrayList<>();
    for (JsonNode entry : body.values()) {
      if (!entry.path("id").isIntegralNumber() || !entry.path("name").isString()) {
        return Optional.empty();
      }
      listed.add(new Listed(entry.path("id").longValue(), entry.path("name").stringValue()));
    }
    return Optional.of(listed);
  }

  /** The id of the one thing that was made or changed; empty if it has none. */
  public Optional<Long> id() {
    JsonNode id = body.path("id");
    return id.isIntegralNumber() ? Optional.of(id.longValue()) : Optional.empty();
  }

  /** What an error says of itself, in one line; empty if it says nothing. */
  public String message() {
    List<String> parts = new ArrayList<>();
    body.path("message").stringValueOpt().ifPresent(parts::add);
    for (JsonNode error : body.path("errors").values()) {
      Optional<String> text = error.stringValueOpt();
      text.or(() -> error.path("message").stringValueOpt()).ifPresent(parts::add);
    }
    return String.join("; ", parts);
  }
}
