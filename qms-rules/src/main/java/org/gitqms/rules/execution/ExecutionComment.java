package org.gitqms.rules.execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gitqms.rules.document.Expectation;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.document.TextTable;
import org.gitqms.rules.policy.Holes;

/**
 * One row of a table of comments, which says something.
 *
 * @param section the section that the table stands under, as the type names it
 * @param offset where the row begins
 * @param cells what stands in it, from left to right
 * @param performer who wrote it; a cell that does not exist if the table has no such column
 */
public record ExecutionComment(
    String section, int offset, List<ItemCell> cells, ItemCell performer) {

  private static final int MOST_CHARACTERS = 100;
  private static final Pattern COMMA = Pattern.compile(",");

  public ExecutionComment {
    cells = List.copyOf(cells);
  }

  /** The comments of a document in reading order, without rows that hold only placeholders. */
  public static List<ExecutionComment> read(ParsedDocument document, Holes holes) {
    List<ExecutionComment> comments = new ArrayList<>();
    for (TextTable table : document.tables()) {
      holes.comments().stream()
          .filter(table::isUnder)
          .findFirst()
          .ifPresent(section -> table.rows().forEach(row -> add(section, table, row, comments)));
    }
    return comments;
  }

  /** Its section and its words, by which it is known again wherever the row stands. */
  public List<String> key() {
    return Stream.concat(Stream.of(section), cells.stream().map(ItemCell::text)).toList();
  }

  /** Its words in one line, and not more than can be read. */
  public String told() {
    String words = String.join(" | ", cells.stream().map(ItemCell::text).toList());
    return words.length() <= MOST_CHARACTERS ? words : words.substring(0, MOST_CHARACTERS) + "...";
  }

  /** The names under Performer, as they are written: a name in other characters is another one. */
  public List<String> performers() {
    return isEmpty(performer)
        ? List.of()
        : Arrays.stream(COMMA.split(performer.text(), -1)).map(String::strip).toList();
  }

  /** Only what the templates put there says nothing; a reader may see anything else. */
  private static boolean isEmpty(ItemCell cell) {
    return cell.text().isEmpty() || Expectation.EXECUTION_PLACEHOLDERS.contains(cell.text());
  }

  private static void add(
      String section, TextTable table, TextTable.Row row, List<ExecutionComment> comments) {
    List<ItemCell> cells = new ArrayList<>();
    ItemCell performer = ItemCell.none(row.start());
    for (int i = 0; i < row.cells().size(); i++) {
      ItemCell cell = ItemCell.of(table.header().text(i), row.cells().get(i));
      cells.add(cell);
      ItemCell name = ItemColumn.of(cell.column()).performerIn(cell);
      performer = performer.exists() ? performer : name;
    }
    if (!cells.stream().allMatch(ExecutionComment::isEmpty)) {
      comments.add(new ExecutionComment(section, row.start(), cells, performer));
    }
  }
}
