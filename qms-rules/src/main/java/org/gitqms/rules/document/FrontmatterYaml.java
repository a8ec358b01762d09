package org.gitqms.rules.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.CommentEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads the mapping of a frontmatter block from YAML events. Events, not objects: each has its
 * place, and anchors, tags and comments are still seen.
 */
final class FrontmatterYaml {

  static final String BOTH_KEYS = "write the block as: ---, title: ..., revision_summary: ..., ---";
  private static final List<String> KEYS = List.of("title", "revision_summary");
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

  private final String yaml;
  private final int start;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, ScalarEvent> values = new HashMap<>();

  private FrontmatterYaml(String yaml, int start) {
    this.yaml = yaml;
    this.start = start;
  }

  /** Reads {@code yaml}, which stands at offset {@code start} of its file. */
  static FrontmatterYaml read(String yaml, int start) {
    FrontmatterYaml read = new FrontmatterYaml(yaml, start);
    read.readYaml();
    return read;
  }

  /** What is wrong, but for what the values say. */
  List<Problem> problems() {
    return problems;
  }

  /** The values of the two keys, as far as they are scalars. */
  Map<String, ScalarEvent> values() {
    return values;
  }

  private void readYaml() {
    LoaderOptions options = new LoaderOptions();
    options.setProcessComments(true);
    options.setCodePointLimit(yaml.length() + 1);
    try {
      ParserImpl parser = new ParserImpl(new StreamReader(yaml), options);
      readMapping(parser);
    } catch (MarkedYAMLException e) {
      @Nullable Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      problem(
          mark == null ? 0 : offset(mark),
          "the frontmatter is not valid YAML: " + e.getProblem(),
          "put a value that holds one of : # ' \" { [ between double quotes");
    } catch (RuntimeException | StackOverflowError e) {
      // Not only its own exceptions come out of the library; what it cannot read is refused.
      problem(0, "the frontmatter cannot be read as YAML", BOTH_KEYS);
    }
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
        values.put(name.getValue(), scalar);
      } else {
        refuseDecoration(value);
      }
      if (value instanceof CollectionStartEvent) {
        skipCollection(parser);
      }
    }
    for (String key : KEYS) {
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

  private void problem(int offset, String message, String fix) {
    problems.add(new Problem(offset, message, fix));
  }

  /** Offset in the file; SnakeYAML counts code points, we count UTF-16 units. */
  int offset(Mark mark) {
    return start + yaml.offsetByCodePoints(0, mark.getIndex());
  }
}
