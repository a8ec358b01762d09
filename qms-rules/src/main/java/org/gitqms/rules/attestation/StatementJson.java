package org.gitqms.rules.attestation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.record.CanonicalJson;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.result.TestResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Statements as bytes: an in-toto Statement v1 in canonical JSON. The subjects are the commit and
 * its tree by their git ids, and the governed code of each system by SHA-256; the predicate is what
 * ran and what came of it. One statement has exactly one such form.
 */
public final class StatementJson {

  /** The type of the statement, as in-toto names it. */
  public static final String TYPE = "https://in-toto.io/Statement/v1";

  /** The type of the predicate. */
  public static final String PREDICATE = "urn:git-qms:test-results:1";

  /** What is larger is no evidence, in bytes. */
  public static final int LARGEST = 16 * 1024 * 1024;

  private static final String GOVERNED = "governed code of ";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");
  private static final Pattern RUN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final int MOST_ATTEMPTS = 9999;

  private StatementJson() {}

  /** The canonical bytes of a statement. */
  public static byte[] write(Statement statement) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("_type", TYPE);
    ArrayNode subjects = json.putArray("subject");
    subject(subjects, "commit", "gitCommit", statement.commit());
    subject(subjects, "tree", "gitTree", statement.tree());
    statement
        .governed()
        .forEach((system, digest) -> subject(subjects, GOVERNED + system, "sha256", hex(digest)));
    json.put("predicateType", PREDICATE);
    ObjectNode predicate = json.putObject("predicate");
    predicate.put("genesis", statement.genesis());
    predicate.put("key", statement.key());
    ObjectNode workflow = predicate.putObject("workflow");
    workflow.put("path", statement.workflow());
    workflow.putObject("digest").put("sha256", hex(statement.workflowDigest()));
    predicate.put("run", statement.run());
    predicate.put("attempt", statement.attempt());
    ArrayNode suites = predicate.putArray("suites");
    statement
        .suites()
        .forEach(
            (name, tests) -> {
              ObjectNode suite = suites.addObject();
              suite.put("name", name);
              ArrayNode all = suite.putArray("tests");
              tests.forEach(test -> test(all.addObject(), test));
            });
    return CanonicalJson.bytes(json);
  }

  private static void subject(ArrayNode subjects, String name, String kind, String digest) {
    ObjectNode subject = subjects.addObject();
    subject.put("name", name);
    subject.putObject("digest").put(kind, digest);
  }

  private static void test(ObjectNode json, TestResult test) {
    json.put("class", test.className());
    json.put("name", test.name());
    json.put("result", test.outcome().name().toLowerCase(Locale.ROOT));
  }

  private static String hex(Digest digest) {
    return digest.value().substring("sha256:".length());
  }

  /** Reads bytes; empty if they are not exactly what {@link #write} makes of some statement. */
  public static Optional<Statement> read(byte[] bytes) {
    if (bytes.length > LARGEST) {
      return Optional.empty();
    }
    try {
      Statement statement = statement(CanonicalJson.read(bytes));
      return Arrays.equals(write(statement), bytes) ? Optional.of(statement) : Optional.empty();
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Statement statement(JsonNode json) {
    String commit = "";
    String tree = "";
    SortedMap<String, Digest> governed = new TreeMap<>();
    for (JsonNode subject : json.path("subject")) {
      String name = text(subject, "name");
      JsonNode digest = subject.path("digest");
      if (name.equals("commit")) {
        commit = id(digest, "gitCommit");
      } else if (name.equals("tree")) {
        tree = id(digest, "gitTree");
      } else if (name.startsWith(GOVERNED)) {
        governed.put(name.substring(GOVERNED.length()), sha256(digest));
      }
    }
    JsonNode predicate = json.path("predicate");
    JsonNode workflow = predicate.path("workflow");
    String run = text(predicate, "run");
    JsonNode attempt = predicate.path("attempt");
    if (!RUN.matcher(run).matches()
        || (!attempt.isInt() && !attempt.isLong())
        || attempt.asInt() < 1
        || attempt.asInt() > MOST_ATTEMPTS) {
      throw new IllegalArgumentException("no run, or no attempt of it");
    }
    return new Statement(
        id(predicate, "genesis"),
        text(predicate, "key"),
        commit,
        tree,
        governed,
        text(workflow, "path"),
        sha256(workflow.path("digest")),
        run,
        attempt.asInt(),
        suites(predicate.path("suites")));
  }

  private static SortedMap<String, List<TestResult>> suites(JsonNode json) {
    SortedMap<String, List<TestResult>> suites = new TreeMap<>();
    for (JsonNode suite : json) {
      List<TestResult> tests = new ArrayList<>();
      for (JsonNode test : suite.path("tests")) {
        Outcome outcome = Outcome.valueOf(text(test, "result").toUpperCase(Locale.ROOT));
        tests.add(new TestResult(text(test, "class"), text(test, "name"), outcome));
      }
      suites.put(text(suite, "name"), tests);
    }
    return suites;
  }

  private static String text(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (!value.isString()) {
      throw new IllegalArgumentException("no text: " + field);
    }
    return value.asString();
  }

  private static String id(JsonNode json, String field) {
    String id = text(json, field);
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("no full id: " + field);
    }
    return id;
  }

  private static Digest sha256(JsonNode json) {
    return new Digest("sha256:" + text(json, "sha256"));
  }
}
