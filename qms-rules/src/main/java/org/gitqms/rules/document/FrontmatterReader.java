package org.gitqms.rules.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Finds the frontmatter block of a text and reads its two values. */
final class FrontmatterReader {

  private static final int MAX_CHARS = 16 * 1024;
  private static final int MAX_TITLE = 200;
  private static final int MAX_SUMMARY = 2000;
  private static final String FENCE = "---\n";
  private static final Pattern TOKEN = Pattern.compile("(?m)^(title: +)\\{\\{TITLE}}(?=[ \t]*$)");
  private static final Resolver RESOLVER = new Resolver();
  private static final String QUOTED_TOKEN = "\"{TITLE}\"";

  private final String text;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Value> values = new HashMap<>();

  private record Value(String text, int at) {}

  private FrontmatterReader(String text) {
    this.text = text;
  }

  /** Reads the block that {@code text} starts with. */
  static Frontmatter read(String text) {
    return new FrontmatterReader(text).read();
  }

  private Frontmatter read() {
    if (!text.startsWith(FENCE)) {
      problem(0, "the file does not start with a frontmatter block", FrontmatterYaml.BOTH_KEYS);
      return result(0);
    }
    int close = text.startsWith(FENCE, FENCE.length()) ? 3 : text.indexOf("\n---\n", 3);
    if (close < 0 && text.endsWith("\n---")) {
      close = text.length() - 4;
    }
    if (close < 0) {
      problem(0, "the frontmatter block never ends", "put a line --- after revision_summary");
      return result(0);
    }
    int end = Math.min(text.length(), close + 1 + FENCE.length());
    if (close > MAX_CHARS) {
      problem(
          0,
          "the frontmatter has more than " + MAX_CHARS + " characters",
          "keep the revision summary short; details belong in the document");
      return result(end);
    }
    readYaml(text.substring(FENCE.length(), Math.max(close + 1, FENCE.length())));
    return result(end);
  }

  private Frontmatter result(int end) {
    @Nullable Value title = values.get("title");
    @Nullable Value summary = values.get("revision_summary");
    return new Frontmatter(
        title == null ? null : title.text(),
        summary == null ? null : summary.text(),
        summary == null ? 0 : summary.at(),
        problems,
        end);
  }

  private void readYaml(String block) {
    FrontmatterYaml yaml = FrontmatterYaml.read(quoteToken(block), FENCE.length());
    problems.addAll(yaml.problems());
    yaml.values()
        .forEach((key, scalar) -> readValue(key, scalar, yaml.offset(scalar.getStartMark())));
  }

  /** A bare {@code {{TITLE}}} is a mapping of a mapping in YAML; quoted it keeps its length. */
  private static String quoteToken(String yaml) {
    return TOKEN.matcher(yaml).replaceFirst("$1" + Matcher.quoteReplacement(QUOTED_TOKEN));
  }

  private void readValue(String key, ScalarEvent scalar, int at) {
    String value = scalar.getValue();
    if (scalar.isPlain() && !RESOLVER.resolve(NodeId.scalar, value, true).equals(Tag.STR)) {
      problem(
          at,
          value.isEmpty()
              ? key + " is empty"
              : key + " is " + value + ", which YAML reads as no text",
          value.isEmpty() ? "write what it is" : "put it between double quotes");
      return;
    }
    value = restoreToken(value.strip());
    int most = key.equals("title") ? MAX_TITLE : MAX_SUMMARY;
    if (value.isBlank()) {
      problem(at, key + " is empty", "write what it is");
    } else if (value.indexOf('\n') >= 0) {
      problem(at, key + " has more than one line", "write it as one line, or folded with >-");
    } else if (value.codePointCount(0, value.length()) > most) {
      problem(at, key + " has more than " + most + " characters", "shorten it");
    } else if (value.chars().anyMatch(c -> c == '\t')
        || value.codePoints().anyMatch(c -> Characters.whyRefused(c).isPresent())) {
      problem(
          at,
          key + " holds a tab or a character that cannot be seen",
          "write only characters that can be seen, and no \\ escapes of others");
    } else {
      values.put(key, new Value(value, at));
    }
  }

  private static String restoreToken(String value) {
    return value.equals("{TITLE}") ? Frontmatter.TITLE_TOKEN : value;
  }

  private void problem(int offset, String message, String fix) {
    problems.add(new Problem(offset, message, fix));
  }
}
