package org.gitqms.rules.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.document.TextTable;
import org.gitqms.rules.policy.Holes;

/**
 * The execution items of a document. What cannot be read is a problem, never a missing item.
 *
 * @param items in reading order
 * @param problems why the tables cannot be taken as they are
 */
public record ItemTables(List<ExecutionItem> items, List<ItemProblem> problems) {

  public ItemTables {
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }

  /** The item with this id. */
  public Optional<ExecutionItem> item(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /** The items by their ids; of those with one id the first. */
  public Map<String, ExecutionItem> byId() {
    Map<String, ExecutionItem> byId = new HashMap<>();
    items.forEach(item -> byId.putIfAbsent(item.id(), item));
    return byId;
  }

  /**
   * Reads the tables under the section that a type names. There is at least one item, every row has
   * an id, no id is given twice, and every column is there that the rules of execution read.
   */
  public static ItemTables read(ParsedDocument document, Holes.Items where) {
    List<ExecutionItem> items = new ArrayList<>();
    List<ItemProblem> problems = new ArrayList<>();
    for (TextTable table : document.tables()) {
      if (table.isUnder(where.section())) {
        readTable(table, where, items, problems);
      }
    }
    if (items.isEmpty() && problems.isEmpty()) {
      problems.add(
          new ItemProblem(
              sectionStart(document, where.section()),
              "no item stands under " + where.section(),
              "write a table as the template has it, with a row for each item"));
    }
    reportRepeated(items, problems);
    return new ItemTables(items, problems);
  }

  /**
   * Reads the tables of a document of any system that look like item tables by their headings and
   * their ids, wherever they stand. Where there is no column for evidence, the summary tells it.
   */
  public static ItemTables readAny(ParsedDocument document) {
    List<ExecutionItem> items = new ArrayList<>();
    List<ItemProblem> problems = new ArrayList<>();
    for (TextTable table : document.tables()) {
      if (isItemTable(table)) {
        ItemTable.byHeadings(table).readInto(items, problems);
      }
    }
    items.replaceAll(ExecutionItem::tellingEvidence);
    reportRepeated(items, problems);
    return new ItemTables(items, problems);
  }

  /**
   * Reads the items as the type has them. A plan that was approved in an older system may have them
   * elsewhere: it is read as {@link #readAny} does, if no table stands under the section named.
   */
  public static ItemTables read(ParsedDocument document, Holes.Items where, boolean older) {
    boolean own = document.tables().stream().anyMatch(table -> table.isUnder(where.section()));
    return own || !older ? read(document, where) : readAny(document);
  }

  private static void readTable(
      TextTable table, Holes.Items where, List<ExecutionItem> items, List<ItemProblem> problems) {
    if (isPlain(table, where)) {
      return;
    }
    List<String> headings = headings(table);
    List<String> missing = missing(where.asked(), headings);
    if (!missing.isEmpty()) {
      problems.add(lacking(table, missing, where));
      return;
    }
    if (new HashSet<>(headings).size() < headings.size()) {
      problems.add(
          new ItemProblem(
              table.start(),
              "two columns of the item table have one heading",
              "give it the columns of the template, each once"));
      return;
    }
    ItemTable.withColumns(table, where.columns()).readInto(items, problems);
  }

  /**
   * The tables of a plan that lack columns which the type has by now. A plan that is approved
   * already keeps the columns it has.
   */
  public static List<ItemProblem> lackingColumns(ParsedDocument document, Holes.Items where) {
    List<ItemProblem> problems = new ArrayList<>();
    for (TextTable table : document.tables()) {
      List<String> headings = headings(table);
      List<String> missing = missing(where.columns(), headings);
      boolean read = missing(where.asked(), headings).isEmpty();
      if (table.isUnder(where.section()) && read && !missing.isEmpty()) {
        problems.add(lacking(table, missing, where));
      }
    }
    return problems;
  }

  /** True for a table under the section that holds no items, and is not meant to. */
  private static boolean isPlain(TextTable table, Holes.Items where) {
    return missing(where.columns(), headings(table)).size() == where.columns().size()
        && !holdsIds(table);
  }

  private static ItemProblem lacking(TextTable table, List<String> missing, Holes.Items where) {
    return new ItemProblem(
        table.start(),
        "the item table has no column " + String.join(", ", missing),
        "give it the columns of the template: " + String.join(", ", where.columns()));
  }

  private static List<String> headings(TextTable table) {
    return table.header().cells().stream().map(c -> c.text().toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> missing(List<String> columns, List<String> headings) {
    return columns.stream().filter(c -> !headings.contains(c.toLowerCase(Locale.ROOT))).toList();
  }

  private static boolean holdsIds(TextTable table) {
    return table.rows().stream().anyMatch(row -> ItemTable.id(row.text(0)).isPresent());
  }

  private static boolean isItemTable(TextTable table) {
    List<ItemColumn> columns =
        table.header().cells().stream().map(c -> ItemColumn.of(c.text())).toList();
    boolean executed =
        columns.contains(ItemColumn.OUTCOME)
            && (columns.contains(ItemColumn.SUMMARY) || columns.contains(ItemColumn.EVIDENCE));
    return columns.indexOf(ItemColumn.ID) == 0 && executed;
  }

  private static int sectionStart(ParsedDocument document, String name) {
    return document.sections().stream()
        .filter(section -> section.name().equals(name))
        .mapToInt(section -> section.start())
        .findFirst()
        .orElse(0);
  }

  private static void reportRepeated(List<ExecutionItem> items, List<ItemProblem> problems) {
    Set<String> seen = new HashSet<>();
    for (ExecutionItem item : items) {
      if (!seen.add(item.id())) {
        problems.add(
            new ItemProblem(
                item.offset(),
                "the id " + item.id() + " is given twice",
                "give each item an id of its own"));
      }
    }
  }
}
