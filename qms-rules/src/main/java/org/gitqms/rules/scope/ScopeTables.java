package org.gitqms.rules.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.document.Section;
import org.gitqms.rules.document.TextTable;
import org.gitqms.rules.path.PathPattern;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.snapshot.Layout;

/** Reads the scope tables of our templates. What it cannot read is a problem, never left out. */
final class ScopeTables {

  private static final String NONE = "none";

  /** What looks like more than one path, or like a choice of names. */
  private static final Pattern SEVERAL = Pattern.compile(", |,$|; |\\{[^{},]*+,[^{}]*+}");

  private static final String NOT_FILLED = "{{";

  private final ParsedDocument document;
  private final List<ScopePlan.PlannedFile> files = new ArrayList<>();
  private final List<ScopePlan.PlannedDocument> documents = new ArrayList<>();
  private final List<ScopePlan.Problem> problems = new ArrayList<>();

  private ScopeTables(ParsedDocument document) {
    this.document = document;
  }

  static ScopePlan read(ParsedDocument document) {
    ScopeTables reader = new ScopeTables(document);
    reader.section(ScopePlan.FILES, "add, modify or delete", reader::file);
    reader.section(ScopePlan.DOCUMENTS, "create, revise or retire", reader::document);
    return new ScopePlan(reader.files, reader.documents, reader.problems);
  }

  /** Takes one row that names something. */
  private interface Row {
    void take(String name, PlannedChange change, int at);
  }

  private void section(String name, String words, Row row) {
    List<Section> sections =
        document.sections().stream().filter(s -> s.name().equalsIgnoreCase(name)).toList();
    if (sections.isEmpty()) {
      return;
    }
    Section section = sections.get(0);
    List<TextTable> tables =
        document.tables().stream()
            .filter(table -> table.under().stream().anyMatch(name::equalsIgnoreCase))
            .toList();
    if (tables.stream().allMatch(table -> table.rows().isEmpty())) {
      problem(
          section.start(),
          "the section \"" + section.name() + "\" has no table that names anything",
          "write one row for each, or one row that says None");
    }
    tables.forEach(table -> table(table, section.name(), words, row));
  }

  private void table(TextTable table, String section, String words, Row row) {
    int change = column(table, "change");
    if (change <= 0) {
      problem(
          table.start(),
          "the table under \"" + section + "\" has no column Change behind that of the names",
          "take its header from the template of the type");
      return;
    }
    boolean none = table.rows().stream().anyMatch(r -> name(r).equalsIgnoreCase(NONE));
    if (none && table.rows().size() > 1) {
      problem(
          table.start(),
          "the table under \"" + section + "\" says None and more",
          "take out the row that says None, or all others");
    }
    for (TextTable.Row line : table.rows()) {
      if (!name(line).equalsIgnoreCase(NONE)) {
        read(line, change, words, row);
      }
    }
  }

  private void read(TextTable.Row line, int column, String words, Row row) {
    String name = name(line);
    if (name.isEmpty() || name.contains(NOT_FILLED)) {
      problem(line.at(0), "a row of the scope names nothing", "fill it in, or take it out");
      return;
    }
    Optional<PlannedChange> change = PlannedChange.parse(line.text(column));
    if (change.isEmpty()) {
      problem(
          line.at(column),
          "\"" + line.text(column) + "\" does not say what is done to " + name,
          "write one word: " + words);
      return;
    }
    row.take(name, change.get(), line.at(0));
  }

  private void file(String name, PlannedChange change, int at) {
    Optional<PathPattern> pattern = PathPattern.parse(name);
    if (pattern.isEmpty()) {
      problem(
          at,
          "\"" + name + "\" is no path of the repository",
          "write one path per row, from the root: a file, a folder or a pattern such as src/**");
    } else if (SEVERAL.matcher(name).find()) {
      problem(
          at,
          "\"" + name + "\" would be the name of one file",
          "write one path per row; a pattern knows * and **, and no list of names");
    } else if (isUnderQms(name)) {
      problem(
          at,
          name + " lies under QMS/, where nothing changes but by events",
          "name a document by its id under \""
              + ScopePlan.DOCUMENTS
              + "\"; a file of the policy stands in no scope, its proposal cites the change record");
    } else {
      files.add(new ScopePlan.PlannedFile(pattern.get(), change, at));
    }
  }

  /** Also as a folder that some file systems take for it; no commit of code may change that. */
  private static boolean isUnderQms(String name) {
    return (name + "/").regionMatches(true, 0, Layout.ROOT, 0, Layout.ROOT.length());
  }

  private void document(String name, PlannedChange change, int at) {
    Optional<DocumentId> id = DocumentId.parse(name);
    if (id.isEmpty()) {
      problem(
          at,
          "\"" + name + "\" is no document id",
          "write one id per row; what is no controlled document stands under \""
              + ScopePlan.FILES
              + "\"");
    } else {
      documents.add(new ScopePlan.PlannedDocument(id.get(), change, at));
    }
  }

  private void problem(int at, String message, String fix) {
    problems.add(new ScopePlan.Problem(at, message, fix));
  }

  /** The first cell without the marks of a code span. */
  private static String name(TextTable.Row row) {
    return unquoted(row.text(0));
  }

  static String unquoted(String cell) {
    boolean code = cell.length() > 2 && cell.startsWith("`") && cell.endsWith("`");
    return code ? cell.substring(1, cell.length() - 1).strip() : cell;
  }

  static int column(TextTable table, String word) {
    List<TextTable.Cell> cells = table.header().cells();
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).text().toLowerCase(Locale.ROOT).startsWith(word)) {
        return i;
      }
    }
    return -1;
  }
}
