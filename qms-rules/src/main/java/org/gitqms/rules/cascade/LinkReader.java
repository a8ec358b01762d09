package org.gitqms.rules.cascade;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.document.Section;
import org.gitqms.rules.document.TextTable;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * Reads the links between documents from their texts. An investigation names in its scope where the
 * deviation was, and in its actions the change records that follow; a change record names in its
 * purpose, scope or justification the investigation that asked for it.
 */
final class LinkReader {

  private static final String INVESTIGATION = "INV";
  private static final String CHANGE = "CR";

  private static final Pattern MENTION =
      Pattern.compile(
          "(?<![\\w-])(?:CR|INV)-[0-9]{3,8}(?:-(?:VAR|ADD|TP|ER|VR)-[0-9]{3,8}){0,8}(?![\\w]|-[0-9A-Z])");

  /** Lines that name the deviation where the scope names other documents, too. */
  private static final Pattern CAUSE =
      Pattern.compile(
          "^.*\\b(?:Related Document|Triggering Event|documents concerned)\\b.*$",
          Pattern.MULTILINE);

  private static final Pattern AUTHORITY =
      Pattern.compile("^.*\\bParent Document\\b.*$", Pattern.MULTILINE);

  private static final List<String> GROUNDS = List.of("Purpose", "Scope", "Justification");

  private final Snapshot state;
  private final Set<Link> links = new LinkedHashSet<>();

  private LinkReader(Snapshot state) {
    this.state = state;
  }

  static Set<Link> read(Snapshot state) {
    LinkReader reader = new LinkReader(state);
    List<DocumentRecord> records =
        state.records().stream()
            .sorted(java.util.Comparator.comparing(DocumentRecord::id))
            .toList();
    for (DocumentRecord record : records) {
      if (record.parent() != null) {
        reader.links.add(new Link(record.parent(), record.id(), "under it"));
      }
      reader.parsed(record).ifPresent(text -> reader.read(record, text));
    }
    return reader.links;
  }

  private Optional<ParsedDocument> parsed(DocumentRecord record) {
    boolean speaks = record.type().equals(INVESTIGATION) || record.type().equals(CHANGE);
    return speaks ? state.workingText(record) : Optional.empty();
  }

  private void read(DocumentRecord record, ParsedDocument text) {
    if (record.type().equals(CHANGE)) {
      authority(record.id(), text);
      return;
    }
    Set<DocumentId> actions = new LinkedHashSet<>();
    for (TextTable table : text.tables()) {
      if (table.header().text(0).equalsIgnoreCase("CAPA")) {
        table.rows().forEach(row -> actions.addAll(actions(record.id(), row)));
      }
    }
    for (Section section : text.sections()) {
      if (section.level() == 2 && section.name().toLowerCase(Locale.ROOT).endsWith("actions")) {
        String words = text.text().substring(section.body(), section.end());
        actions.addAll(changes(record.id(), words, "its actions", actions));
      }
    }
    for (DocumentId cause : causes(text)) {
      boolean investigation = type(cause).equals(INVESTIGATION);
      if (!actions.contains(cause) && !investigation) {
        links.add(new Link(cause, record.id(), "its scope"));
      }
    }
  }

  private Set<DocumentId> actions(DocumentId investigation, TextTable.Row row) {
    String words =
        row.cells().stream().skip(1).map(TextTable.Cell::text).collect(Collectors.joining(" "));
    return changes(investigation, words, row.text(0).replace("*", ""), Set.of());
  }

  /** Links an investigation to the change records in some words, but for those that are known. */
  private Set<DocumentId> changes(
      DocumentId investigation, String words, String by, Set<DocumentId> known) {
    Set<DocumentId> changes = new LinkedHashSet<>();
    for (DocumentId id : mentions(words)) {
      if (type(id).equals(CHANGE) && !known.contains(id)) {
        links.add(new Link(investigation, id, by));
        changes.add(id);
      }
    }
    return changes;
  }

  private Set<DocumentId> causes(ParsedDocument text) {
    String scope = section(text, "Scope");
    Matcher lines = CAUSE.matcher(scope);
    StringBuilder named = new StringBuilder();
    while (lines.find()) {
      named.append(lines.group()).append('\n');
    }
    return mentions(named.isEmpty() ? scope : named.toString());
  }

  /** Where a parent is named, it is that; else the investigations that its grounds speak of. */
  private void authority(DocumentId change, ParsedDocument text) {
    Matcher line = AUTHORITY.matcher(text.text());
    if (line.find()) {
      asked(change, line.group(), "its scope");
      return;
    }
    for (String ground : GROUNDS) {
      asked(change, section(text, ground), "its " + ground.toLowerCase(Locale.ROOT));
    }
  }

  private void asked(DocumentId change, String words, String by) {
    for (DocumentId id : mentions(words)) {
      if (type(id).equals(INVESTIGATION)) {
        links.add(new Link(id, change, by));
      }
    }
  }

  private String type(DocumentId id) {
    return state.record(id).map(DocumentRecord::type).orElse("");
  }

  private static String section(ParsedDocument text, String name) {
    return text.sections().stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .map((Section s) -> text.text().substring(s.body(), s.end()))
        .orElse("");
  }

  private Set<DocumentId> mentions(String words) {
    Set<DocumentId> ids = new LinkedHashSet<>();
    Matcher mention = MENTION.matcher(words);
    while (mention.find()) {
      DocumentId.parse(mention.group())
          .filter(id -> state.record(id).isPresent())
          .ifPresent(ids::add);
    }
    return ids;
  }
}
