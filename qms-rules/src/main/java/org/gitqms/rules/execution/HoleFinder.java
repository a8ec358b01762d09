package org.gitqms.rules.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.document.Section;
import org.gitqms.rules.document.TextTable;
import org.gitqms.rules.policy.Holes;

/** Finds the places of a document that execution may write. */
final class HoleFinder {

  private final ParsedDocument document;
  private final List<Hole> found = new ArrayList<>();

  private HoleFinder(ParsedDocument document) {
    this.document = document;
  }

  /** The holes in reading order; none overlaps another. */
  static List<Hole> find(ParsedDocument document, Holes holes, ItemTables items) {
    HoleFinder finder = new HoleFinder(document);
    items.items().forEach(finder::cells);
    holes.comments().forEach(finder::rows);
    holes.texts().forEach(finder::text);
    return finder.apart();
  }

  private void cells(ExecutionItem item) {
    item.executed().forEach(cell -> found.add(new Hole(cell.start(), cell.end())));
  }

  /** All rows below the line of hyphens; there may be none. */
  private void rows(String section) {
    for (TextTable table : document.tables()) {
      if (table.isUnder(section)) {
        int ruler = document.text().indexOf('\n', table.header().end()) + 1;
        int below = document.text().indexOf('\n', ruler);
        found.add(new Hole(below < 0 ? table.end() : Math.min(below, table.end()), table.end()));
      }
    }
  }

  /** From the last heading of this name to the next heading of any level. */
  private void text(String name) {
    List<Section> sections = document.sections();
    for (int i = sections.size() - 1; i >= 0; i--) {
      Section section = sections.get(i);
      if (section.name().equals(name)) {
        boolean last = i + 1 == sections.size();
        found.add(
            new Hole(
                section.body(), last ? document.text().length() : sections.get(i + 1).start()));
        return;
      }
    }
  }

  private List<Hole> apart() {
    found.sort(Comparator.comparingInt(Hole::start).thenComparing(Hole::end));
    List<Hole> apart = new ArrayList<>();
    int end = -1;
    for (Hole hole : found) {
      if (hole.start() >= end) {
        apart.add(hole);
        end = hole.end();
      }
    }
    return apart;
  }
}
