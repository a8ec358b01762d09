package org.gitqms.rules.scope;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.document.Section;
import org.gitqms.rules.document.TextTable;
import org.gitqms.rules.path.PathPattern;
import org.gitqms.rules.record.DocumentId;

/**
 * Reads the scope of documents that were written for an older system: lists beside tables, the same
 * file named in both, controlled documents named by their files. What it does not understand it
 * leaves out.
 */
final class OlderScope {

  private static final List<String> SECTIONS =
      List.of("files affected", "documents affected", "systems/documents affected");

  /**
   * {@code - `path` (new) - text}; the text says what is done, and begins with any kind of dash.
   */
  private static final Pattern BULLET =
      Pattern.compile("(?m)^ {0,3}[-*] +`([^`\\n]{1,300})`([^\\n]{0,300})");

  private static final Pattern NAME = Pattern.compile("`([^`]{1,300})`");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  /** The ids of the older system, alone or as the name of a file. */
  private static final Pattern DOCUMENT =
      Pattern.compile("(?:.*/)?((?:CR|INV|SOP|SDLC|TEMPLATE)-[A-Z0-9-]+)(?:-draft)?(?:\\.md)?");

  private final Map<String, ScopePlan.PlannedFile> files = new LinkedHashMap<>();
  private final Map<DocumentId, ScopePlan.PlannedDocument> documents = new LinkedHashMap<>();

  private OlderScope() {}

  static ScopePlan read(ParsedDocument document) {
    OlderScope reader = new OlderScope();
    document.tables().stream()
        .filter(table -> table.under().stream().anyMatch(OlderScope::isScope))
        .forEach(reader::table);
    int done = 0;
    for (Section section : document.sections()) {
      if (isScope(section.name()) && section.start() >= done) {
        reader.bullets(document, section);
        done = section.end();
      }
    }
    return new ScopePlan(
        List.copyOf(reader.files.values()), List.copyOf(reader.documents.values()), List.of());
  }

  private static boolean isScope(String section) {
    return SECTIONS.contains(section.toLowerCase(Locale.ROOT));
  }

  private void table(TextTable table) {
    int change = ScopeTables.column(table, "change");
    for (TextTable.Row row : table.rows()) {
      Matcher quoted = NAME.matcher(row.text(0));
      String name = quoted.find() ? quoted.group(1) : row.text(0).replace("**", "");
      take(name.strip(), change < 0 ? "" : row.text(change), row.at(0));
    }
  }

  private void bullets(ParsedDocument document, Section section) {
    Matcher bullet =
        BULLET
            .matcher(document.text())
            .region(section.body(), section.end())
            .useAnchoringBounds(false);
    while (bullet.find()) {
      take(bullet.group(1).strip(), bullet.group(2), bullet.start(1));
    }
  }

  private void take(String name, String text, int at) {
    PlannedChange change = change(text);
    Matcher document = DOCUMENT.matcher(name);
    Optional<DocumentId> id =
        document.matches() ? DocumentId.parse(document.group(1)) : Optional.empty();
    if (id.isPresent()) {
      // A sentence tells what is done in it: "remove the header" ends no document.
      boolean within = change == PlannedChange.END && text.strip().indexOf(' ') >= 0;
      PlannedChange whole = within ? PlannedChange.CHANGE : change;
      documents.putIfAbsent(id.get(), new ScopePlan.PlannedDocument(id.get(), whole, at));
      return;
    }
    boolean isPath = name.indexOf('/') > 0 || name.indexOf('.') >= 0;
    boolean plain = name.indexOf(' ') < 0 && !name.contains("{{");
    if (isPath && plain && !files.containsKey(name)) {
      PathPattern.parse(name)
          .ifPresent(p -> files.put(name, new ScopePlan.PlannedFile(p, change, at)));
    }
  }

  /** What the first word says; a text that does not say it means a change. */
  private static PlannedChange change(String text) {
    Matcher words = WORD.matcher(text);
    return words.find()
        ? PlannedChange.parse(words.group()).orElse(PlannedChange.CHANGE)
        : PlannedChange.CHANGE;
  }
}
