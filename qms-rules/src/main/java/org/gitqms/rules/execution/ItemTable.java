package org.gitqms.rules.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gitqms.rules.document.TextTable;

/**
 * One table whose rows are items.
 *
 * @param table the table
 * @param kinds what each column holds
 * @param executed whether execution fills the column
 */
record ItemTable(TextTable table, List<ItemColumn> kinds, List<Boolean> executed) {

  private static final Pattern DASH = Pattern.compile("[" + ItemColumn.DASHES + "]");
  private static final Pattern MARKUP = Pattern.compile("[*_`]");
  private static final Pattern ID =
      Pattern.compile("[A-Z][A-Z0-9]{0,15}(?:-[A-Z0-9]{1,16}){0,6}-[0-9]{1,6}");

  ItemTable {
    kinds = List.copyOf(kinds);
    executed = List.copyOf(executed);
  }

  /** A table in which execution fills the columns with these headings. */
  static ItemTable withColumns(TextTable table, List<String> columns) {
    List<Boolean> executed =
        table.header().cells().stream()
            .map(cell -> columns.stream().anyMatch(c -> c.equalsIgnoreCase(cell.text())))
            .toList();
    return new ItemTable(table, kinds(table), executed);
  }

  /** A table in which execution fills all that is no plan by its heading. */
  static ItemTable byHeadings(TextTable table) {
    List<ItemColumn> kinds = kinds(table);
    List<Boolean> executed =
        kinds.stream().map(k -> k != ItemColumn.ID && k != ItemColumn.PLANNED).toList();
    return new ItemTable(table, kinds, executed);
  }

  private static List<ItemColumn> kinds(TextTable table) {
    return table.header().cells().stream().map(cell -> ItemColumn.of(cell.text())).toList();
  }

  /** The id in a cell, without markup and with plain hyphens. */
  static Optional<String> id(String cell) {
    String plain = DASH.matcher(MARKUP.matcher(cell).replaceAll("").strip()).replaceAll("-");
    return ID.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
  }

  void readInto(List<ExecutionItem> items, List<ItemProblem> problems) {
    if (executed.get(0)) {
      problems.add(
          new ItemProblem(
              table.start(),
              "the first column of the item table is filled by execution",
              "let the first column hold the ids"));
      return;
    }
    if (table.rows().isEmpty()) {
      problems.add(
          new ItemProblem(
              table.start(), "the item table has no rows", "write a row for each item"));
    }
    for (TextTable.Row row : table.rows()) {
      Optional<String> id = id(row.text(0));
      if (row.cells().size() != kinds.size()) {
        problems.add(
            new ItemProblem(
                row.start(),
                "the row has " + row.cells().size() + " cells under " + kinds.size() + " headings",
                "write one cell for each column; a bar inside a cell is written \\|"));
      } else if (id.isEmpty()) {
        problems.add(
            new ItemProblem(
                row.at(0),
                "the row has no item id: " + (row.text(0).isEmpty() ? "nothing" : row.text(0)),
                "number it in the first column, as EI-1"));
      } else {
        items.add(item(id.get(), row));
      }
    }
  }

  private ExecutionItem item(String id, TextTable.Row row) {
    List<ItemCell> plan = new ArrayList<>();
    List<ItemCell> filled = new ArrayList<>();
    for (int i = 1; i < kinds.size(); i++) {
      (executed.get(i) ? filled : plan).add(cell(i, row));
    }
    return new ExecutionItem(
        id,
        row.start(),
        plan,
        filled,
        find(ItemColumn.SUMMARY, row),
        find(ItemColumn.EVIDENCE, row),
        find(ItemColumn.OUTCOME, row),
        ofBoth(ItemColumn.PERFORMER, row),
        ofBoth(ItemColumn.DATE, row));
  }

  /** What a column holds, or its part of the column that holds performer and date. */
  private ItemCell ofBoth(ItemColumn kind, TextTable.Row row) {
    ItemCell both = find(ItemColumn.PERFORMER_AND_DATE, row);
    if (!both.exists()) {
      return find(kind, row);
    }
    return PerformerAndDate.in(both.text())
        .map(parts -> kind == ItemColumn.DATE ? parts.date(both) : parts.performer(both))
        .orElse(both);
  }

  /** The first executed cell of a kind. */
  private ItemCell find(ItemColumn kind, TextTable.Row row) {
    for (int i = 1; i < kinds.size(); i++) {
      if (kinds.get(i) == kind && executed.get(i)) {
        return cell(i, row);
      }
    }
    return ItemCell.none(row.start());
  }

  private ItemCell cell(int column, TextTable.Row row) {
    return ItemCell.of(table.header().text(column), row.cells().get(column));
  }
}
