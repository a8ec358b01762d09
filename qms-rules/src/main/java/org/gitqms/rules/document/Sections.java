package org.gitqms.rules.document;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the sections of a document, and the tables in them. */
final class Sections {

  private Sections() {}

  static List<Section> of(List<Heading> headings, int length) {
    int[] ends = new int[headings.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      while (!open.isEmpty() && headings.get(open.peek()).level() >= heading.level()) {
        ends[open.pop()] = heading.offset();
      }
      open.push(i);
    }
    open.forEach(i -> ends[i] = length);
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      Heading h = headings.get(i);
      sections.add(new Section(h.name(), h.level(), h.offset(), h.node().getEndOffset(), ends[i]));
    }
    return List.copyOf(sections);
  }

  static List<TextTable> tables(List<Node> nodes, List<Section> sections) {
    List<TextTable> tables = new ArrayList<>();
    Deque<Section> open = new ArrayDeque<>();
    int next = 0;
    for (Node node : nodes) {
      boolean candidate = node instanceof Paragraph || node instanceof BarBlock;
      if (!candidate || !(node.getParent() instanceof Document)) {
        continue;
      }
      while (next < sections.size() && sections.get(next).start() <= node.getStartOffset()) {
        Section section = sections.get(next++);
        while (!open.isEmpty() && open.getLast().level() >= section.level()) {
          open.removeLast();
        }
        open.addLast(section);
      }
      table((Block) node, open.stream().map(Section::name).toList()).ifPresent(tables::add);
    }
    return List.copyOf(tables);
  }

  private static Optional<TextTable> table(Block block, List<String> under) {
    List<BasedSequence> lines = block.getContentLines();
    OptionalInt found = Table.startIn(lines);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    int first = found.getAsInt();
    TextTable.Row header = row(lines.get(first));
    List<TextTable.Row> rows =
        lines.subList(first + 2, lines.size()).stream().map(Sections::row).toList();
    return Optional.of(new TextTable(under, header, rows, row(lines.get(lines.size() - 1)).end()));
  }

  private static TextTable.Row row(BasedSequence line) {
    List<TextTable.Cell> cells = new ArrayList<>();
    for (BasedSequence span : Table.spans(line)) {
      BasedSequence text = span.trim();
      int start = text.length() == 0 ? span.getStartOffset() : text.getStartOffset();
      cells.add(
          new TextTable.Cell(text.toString(), start, span.getStartOffset(), span.getEndOffset()));
    }
    BasedSequence trimmed = line.trim();
    return new TextTable.Row(cells, trimmed.getStartOffset(), trimmed.getEndOffset());
  }
}
