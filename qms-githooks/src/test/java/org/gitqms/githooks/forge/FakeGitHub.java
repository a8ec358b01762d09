package org.gitqms.githooks.forge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server that keeps rulesets as GitHub does. Where the published schema is at hand, each request
 * is held against it, and each answer too.
 */
public final class FakeGitHub implements AutoCloseable {

  /** What it takes for a token. */
  public static final String TOKEN = "ghp_0123456789abcdefghijklmnopqrstuvwxyz";

  private final HttpServer server;
  private final Map<Long, JsonNode> rulesets = new TreeMap<>();
  private final List<String> requests = new ArrayList<>();
  private final List<String> mistakes = new ArrayList<>();
  private String refusal = "";
  private int refusedWith;

  private FakeGitHub(HttpServer server) {
    this.server = server;
  }

  /** Starts one on a free port of this machine. */
  public static FakeGitHub start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    FakeGitHub fake = new FakeGitHub(server);
    server.createContext("/", fake::answer);
    server.start();
    return fake;
  }

  /** True if requests are held against what GitHub has published. */
  public static boolean knowsSchema() {
    return PublishedSchema.find().isPresent();
  }

  /** Its address, for {@code --api}. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers everything with this from now on. */
  public FakeGitHub refusing(int status, String body) {
    refusedWith = status;
    refusal = body;
    return this;
  }

  /** Holds a ruleset that somebody else has made. */
  public FakeGitHub holding(long id, String name) {
    ObjectNode ruleset = JsonMapper.shared().createObjectNode();
    rulesets.put(id, ruleset.put("name", name).put("enforcement", "active"));
    return this;
  }

  /** The calls so far, as {@code METHOD PATH}. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** What was wrong with requests. */
  public List<String> mistakes() {
    return List.copyOf(mistakes);
  }

  /** The names of all rulesets, by id. */
  public Map<Long, String> names() {
    Map<Long, String> names = new TreeMap<>();
    rulesets.forEach((id, ruleset) -> names.put(id, ruleset.path("name").stringValue("")));
    return names;
  }

  /** The types of the rules of one. */
  public List<String> rules(long id) {
    JsonNode ruleset = rulesets.getOrDefault(id, JsonMapper.shared().createObjectNode());
    return ruleset.path("rules").values().stream()
        .map(rule -> rule.path("type").stringValue(""))
        .toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String method = exchange.getRequestMethod();
      requests.add(method + " " + exchange.getRequestURI());
      check(exchange, body);
      if (refusedWith != 0) {
        send(exchange, refusedWith, refusal);
        return;
      }
      String path = exchange.getRequestURI().getPath();
      long last = path.matches(".*/[0-9]+") ? Long.parseLong(path.replaceAll(".*/", "")) : 0;
      switch (method) {
        case "GET" ->
            published(exchange, 200, JsonMapper.shared().writeValueAsString(page(exchange)));
        case "POST" -> published(exchange, 201, keep(100L + rulesets.size(), body));
        case "PUT" -> published(exchange, 200, keep(last, body));
        default -> send(exchange, 404, "{}");
      }
    }
  }

  private void check(HttpExchange exchange, String body) {
    Map<String, String> expected =
        Map.of(
            "Accept", "application/vnd.github+json",
            "X-GitHub-Api-Version", "2022-11-28",
            "Authorization", "Bearer " + TOKEN);
    expected.forEach(
        (name, value) -> {
          if (!value.equals(exchange.getRequestHeaders().getFirst(name))) {
            mistakes.add("the header " + name + " is not what GitHub asks for");
          }
        });
    PublishedSchema.find()
        .map(s -> s.mistakes(exchange.getRequestMethod(), exchange.getRequestURI(), body))
        .ifPresent(mistakes::addAll);
  }

  private ArrayNode page(HttpExchange exchange) {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    int page = Integer.parseInt(query.replaceFirst(".*&page=([0-9]+).*", "$1"));
    ArrayNode list = JsonMapper.shared().createArrayNode();
    rulesets.keySet().stream().skip(100L * (page - 1)).limit(100).forEach(id -> list.add(told(id)));
    return list;
  }

  private String keep(long id, String body) {
    rulesets.put(id, JsonMapper.shared().readTree(body));
    return JsonMapper.shared().writeValueAsString(told(id));
  }

  private ObjectNode told(long id) {
    ObjectNode told = JsonMapper.shared().createObjectNode();
    told.put("id", id).put("source", "owner/repo").put("source_type", "Repository");
    told.setAll((ObjectNode) rulesets.getOrDefault(id, JsonMapper.shared().createObjectNode()));
    return told;
  }

  private void published(HttpExchange exchange, int status, String body) throws IOException {
    PublishedSchema.find()
        .map(
            schema ->
                schema.mistakesOfAnswer(
                    exchange.getRequestMethod(), exchange.getRequestURI(), status, body))
        .filter(found -> !found.isEmpty())
        .ifPresent(found -> mistakes.add("the fake itself answers wrongly: " + found));
    send(exchange, status, body);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    exchange.getResponseHeaders().add("Location", "https://example.org/elsewhere");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
