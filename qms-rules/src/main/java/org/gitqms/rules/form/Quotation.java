package org.gitqms.rules.form;

import java.util.ArrayList;
import java.util.List;

/**
 * What people answered, as markdown. Nothing in an answer is markup: it cannot end its quotation,
 * begin a heading, a table, a comment or a link, whatever it holds.
 */
final class Quotation {

  private static final String MARK = "> ";
  private static final String CODE = "    ";

  /** Code points of an answer quoted within a sentence. */
  private static final int INLINE = 100;

  /** Code points in one struck paragraph: the parser of documents takes only so much markup. */
  private static final int CHUNK = 150;

  private Quotation() {}

  /** Lines of a block quotation, each a line of {@code text} as code. */
  static List<String> block(String text) {
    return text.lines().map(line -> line.isBlank() ? ">" : MARK + CODE + line).toList();
  }

  /** Lines of a block quotation that are struck through; an empty line between paragraphs. */
  static List<String> struck(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      for (String chunk : chunks(line)) {
        if (!lines.isEmpty()) {
          lines.add(">");
        }
        lines.add(MARK + "~~" + quoted(chunk) + "~~");
      }
    }
    return lines;
  }

  /** The beginning of {@code text} within a sentence, between quotation marks. */
  static String inline(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    int[] points = line.codePoints().limit(INLINE + 1L).toArray();
    boolean whole = points.length <= INLINE;
    return quoted(whole ? line : new String(points, 0, INLINE).strip() + "...");
  }

  /** The whole of a line within a sentence, between quotation marks. */
  static String quoted(String line) {
    StringBuilder out = new StringBuilder("\u201c");
    line.codePoints().forEach(c -> escape(c, out));
    return out.append('\u201d').toString();
  }

  /**
   * A character reference never is markup, also within code. Elsewhere a backslash does, and leaves
   * the source readable. Quotation marks, bars, brackets and braces become references too, so that
   * nobody takes what was quoted for a placeholder of the document.
   */
  private static void escape(int c, StringBuilder out) {
    if ("`\"[{|\u201c\u201d".indexOf(c) >= 0) {
      out.append("&#").append(c).append(';');
      return;
    }
    boolean punctuation =
        (c > ' ' && c < '0')
            || (c > '9' && c < 'A')
            || (c > 'Z' && c < 'a')
            || (c > 'z' && c < 127);
    if (punctuation) {
      out.append('\\');
    }
    out.appendCodePoint(c);
  }

  private static List<String> chunks(String line) {
    List<String> chunks = new ArrayList<>();
    int[] points = line.codePoints().toArray();
    for (int from = 0; from < points.length; from += CHUNK) {
      String chunk = new String(points, from, Math.min(CHUNK, points.length - from)).strip();
      if (!chunk.isEmpty()) {
        chunks.add(chunk);
      }
    }
    return chunks;
  }
}
