package org.gitqms.rules.execution;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.document.Section;

/**
 * The frozen lines from one heading to the next.
 *
 * @param section the heading without its number; empty before the first
 * @param lines what a hole is left out of shows dots
 */
record FrozenPassage(String section, List<Line> lines) {

  private static final String DOTS = " ... ";

  FrozenPassage {
    lines = List.copyOf(lines);
  }

  /** One line of the text, or of several if a hole reaches over their ends. */
  record Line(String text, int offset) {}

  /** The passages of a document with these holes. */
  static List<FrozenPassage> cut(ParsedDocument document, List<Hole> holes) {
    List<Line> lines = lines(document.text(), holes);
    List<FrozenPassage> passages = new ArrayList<>();
    String name = "";
    int next = 0;
    for (Section section : document.sections()) {
      int from = next;
      while (next < lines.size() && lines.get(next).offset() < section.start()) {
        next++;
      }
      passages.add(new FrozenPassage(name, lines.subList(from, next)));
      name = section.name();
    }
    passages.add(new FrozenPassage(name, lines.subList(next, lines.size())));
    return passages;
  }

  private static List<Line> lines(String text, List<Hole> holes) {
    List<Line> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int start = 0;
    int hole = 0;
    for (int at = 0; at < text.length(); at++) {
      if (hole < holes.size() && holes.get(hole).start() == at) {
        line.append(DOTS);
        at = holes.get(hole++).end();
        // A text of its own ends where the next heading begins.
        if (at >= text.length() || text.charAt(at - 1) == '\n') {
          lines.add(new Line(line.toString(), start));
          line.setLength(0);
          start = at;
        }
      }
      if (at < text.length() && text.charAt(at) == '\n') {
        lines.add(new Line(line.toString(), start));
        line.setLength(0);
        start = at + 1;
      } else if (at < text.length()) {
        line.append(text.charAt(at));
      }
    }
    if (line.length() > 0) {
      lines.add(new Line(line.toString(), start));
    }
    return lines;
  }
}
