package org.gitqms.rules.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.CommentEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads frontmatter from YAML events. Events, not objects: each has its place, and anchors, tags
 * and comments are still seen.
 */
final class FrontmatterReader {

  private static final int MAX_CHARS = 16 * 1024;
  private static final int MAX_TITLE = 200;
  private static final int MAX_SUMMARY = 2000;
  private static final String FENCE = "---\n";
  private static final Set<String> KEYS = Set.of("title", "revision_summary");
  private static final Pattern TOKEN = Pattern.compile("(?m)^(title: +)\\{\\{TITLE}}(?=[ \t]*$)");
  private static final String QUOTED_TOKEN = "\"{TITLE}\"";
  private static final String BOTH_KEYS =
      "write the block as: ---, title: ..., revision_summary: ..., ---";
  private static final Set<String> STATE_KEYS =
      Set.of(
          "version",
          "status",
          "owner",
          "holder",
          "id",
          "doc_id",
          "document_id",
          "type",
          "doc_type",
          "document_type",
          "parent",
          "parent_id",
          "effective_date",
          "responsible_user",
          "checked_out",
          "assignees",
          "pending_assignees",
          "executable",
          "execution_phase");

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
      problem(0, "the file does not start with a frontmatter block", BOTH_KEYS);
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

  private void readYaml(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setProcessComments(true);
    options.setCodePointLimit(MAX_CHARS);
    try {
      ParserImpl parser = new ParserImpl(new StreamReader(quoteToken(yaml)), options);
      readMapping(parser);
    } catch (MarkedYAMLException e) {
      @Nullable Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      problem(
          mark == null ? 0 : offset(mark),
          "the frontmatter is not valid YAML: " + e.getProblem(),
          "put a value that holds one of : # ' \" { [ between double quotes");
    } catch (YAMLException e) {
      problem(0, "the frontmatter cannot be read as YAML", BOTH_KEYS);
    }
  }

  /** A bare {@code {{TITLE}}} is a mapping of a mapping in YAML; quoted it keeps its length. */
  private static String quoteToken(String yaml) {
    return TOKEN.matcher(yaml).replaceFirst("$1" + Matcher.quoteReplacement(QUOTED_TOKEN));
  }

  private void readMapping(ParserImpl parser) {
    Event first = next(parser);
    while (!(first instanceof NodeEvent) && !first.is(Event.ID.StreamEnd)) {
      if (first instanceof DocumentStartEvent start && start.getExplicit()) {
        problem(offset(start.getStartMark()), "the frontmatter begins a second time", BOTH_KEYS);
      }
      first = next(parser);
    }
    if (first.is(Event.ID.StreamEnd)) {
      problem(0, "the frontmatter is empty", BOTH_KEYS);
      return;
    }
    if (!(first instanceof MappingStartEvent)) {
      problem(offset(first.getStartMark()), "the frontmatter is no list of keys", BOTH_KEYS);
      return;
    }
    if (isDecorated(first)) {
      refuseDecoration(first);
      return;
    }
    readEntries(parser);
  }

  private void readEntries(ParserImpl parser) {
    Set<String> seen = new HashSet<>();
    while (true) {
      Event key = next(parser);
      if (key.is(Event.ID.MappingEnd)) {
        break;
      }
      if (!(key instanceof ScalarEvent name) || isDecorated(key)) {
        refuseDecoration(key);
        return;
      }
      Event value = next(parser);
      if (!seen.add(name.getValue())) {
        problem(
            offset(key.getStartMark()),
            "the key " + name.getValue() + " stands twice",
            "keep one of the two");
      } else if (!KEYS.contains(name.getValue())) {
        refuseKey(name);
      } else if (value instanceof ScalarEvent scalar && !isDecorated(value)) {
        readValue(name.getValue(), scalar);
      } else {
        refuseDecoration(value);
      }
      if (value instanceof CollectionStartEvent) {
        skipCollection(parser);
      }
    }
    for (String key : List.of("title", "revision_summary")) {
      if (!seen.contains(key)) {
        problem(0, "the frontmatter has no " + key, "add a line " + key + ": ... to it");
      }
    }
    refuseSecondDocument(parser);
  }

  private static void skipCollection(ParserImpl parser) {
    int depth = 1;
    while (depth > 0) {
      Event event = parser.getEvent();
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
        depth--;
      }
    }
  }

  private void refuseSecondDocument(ParserImpl parser) {
    Event event = next(parser);
    while (!event.is(Event.ID.StreamEnd)) {
      if (event.is(Event.ID.DocumentStart)) {
        problem(
            offset(event.getStartMark()), "the frontmatter holds two YAML documents", BOTH_KEYS);
        return;
      }
      event = next(parser);
    }
  }

  /** The next event that is no comment; comments are refused, empty lines are none. */
  private Event next(ParserImpl parser) {
    Event event = parser.getEvent();
    while (event instanceof CommentEvent comment) {
      if (comment.getCommentType() != CommentType.BLANK_LINE) {
        problem(
            offset(comment.getStartMark()),
            "the frontmatter has a comment",
            "delete it, or put the value before it between double quotes");
      }
      event = parser.getEvent();
    }
    return event;
  }

  private static boolean isDecorated(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getAnchor() != null || scalar.getTag() != null;
    }
    if (event instanceof CollectionStartEvent collection) {
      return collection.getAnchor() != null || collection.getTag() != null;
    }
    return true;
  }

  private void refuseDecoration(Event event) {
    boolean nested = event instanceof CollectionStartEvent && !isDecorated(event);
    problem(
        offset(event.getStartMark()),
        nested
            ? "the frontmatter holds a list or a mapping where text has to stand"
            : "the frontmatter uses an anchor, an alias or a tag",
        "write the value as plain text, between double quotes if need be");
  }

  private void refuseKey(ScalarEvent key) {
    boolean state = STATE_KEYS.contains(key.getValue());
    problem(
        offset(key.getStartMark()),
        state
            ? "the frontmatter states " + key.getValue() + ", which is state, not text"
            : "the frontmatter has the unknown key " + key.getValue(),
        state
            ? "delete the line: the record of the document holds it"
            : "delete the line: only title and revision_summary may stand here");
  }

  private void readValue(String key, ScalarEvent scalar) {
    int at = offset(scalar.getStartMark());
    String value = scalar.getValue();
    if (scalar.isPlain() && !new Resolver().resolve(NodeId.scalar, value, true).equals(Tag.STR)) {
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

  /** SnakeYAML counts code points from the line after the fence; we count UTF-16 units. */
  private int offset(Mark mark) {
    return text.offsetByCodePoints(FENCE.length(), mark.getIndex());
  }
}
