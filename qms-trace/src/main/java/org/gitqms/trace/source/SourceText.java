package org.gitqms.trace.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The characters of a file, and where in the file each stands. */
final class SourceText {

  private final String chars;
  private final int[] lineStarts;

  /** For each character its place in the file; null where the two are the same. */
  private final int @Nullable [] origins;

  private SourceText(String chars, int[] lineStarts, int @Nullable [] origins) {
    this.chars = chars;
    this.lineStarts = lineStarts;
    this.origins = origins;
  }

  static SourceText of(String content) {
    return new SourceText(content, lineStarts(content), null);
  }

  /** With Unicode escapes replaced, as the compiler does before all else (JLS 3.3). */
  static SourceText ofJava(String content) {
    int first = content.indexOf("\\u");
    if (first < 0) {
      return of(content);
    }
    StringBuilder chars = new StringBuilder(content.length()).append(content, 0, first);
    int[] origins = new int[content.length()];
    Arrays.setAll(origins, i -> i);
    int at = first;
    boolean escapable = true;
    while (at < content.length()) {
      int end = escapable ? escapeEnd(content, at) : -1;
      origins[chars.length()] = at;
      if (end > 0) {
        chars.append((char) Integer.parseInt(content, end - 4, end, 16));
        at = end;
      } else {
        escapable = content.charAt(at) != '\\' || !escapable;
        chars.append(content.charAt(at++));
      }
    }
    return new SourceText(chars.toString(), lineStarts(content), origins);
  }

  String chars() {
    return chars;
  }

  /** Counted from 1. */
  int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, origin(offset));
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Counted from 1. */
  int column(int offset) {
    return origin(offset) - lineStarts[line(offset) - 1] + 1;
  }

  private int origin(int offset) {
    return origins == null ? offset : origins[offset];
  }

  /** The end of the escape that begins at the offset; -1 if none does. */
  private static int escapeEnd(String content, int at) {
    if (content.charAt(at) != '\\') {
      return -1;
    }
    int digits = at + 1;
    while (digits < content.length() && content.charAt(digits) == 'u') {
      digits++;
    }
    if (digits == at + 1 || digits + 4 > content.length()) {
      return -1;
    }
    for (int i = digits; i < digits + 4; i++) {
      if (content.charAt(i) > 'f' || Character.digit(content.charAt(i), 16) < 0) {
        return -1;
      }
    }
    return digits + 4;
  }

  private static int[] lineStarts(String content) {
    int[] starts = new int[16];
    int lines = 1;
    for (int i = 0; i < content.length(); i++) {
      if (content.charAt(i) <= '\r' && isLineEnd(content, i)) {
        starts = lines == starts.length ? Arrays.copyOf(starts, 2 * lines) : starts;
        starts[lines++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }

  /** True at the LF of a line, and at a CR that no LF follows. */
  static boolean isLineEnd(String chars, int at) {
    char c = chars.charAt(at);
    return c == '\n' || (c == '\r' && !(at + 1 < chars.length() && chars.charAt(at + 1) == '\n'));
  }

  /** Where the line that the offset is in ends: at its CR or LF, or at the end of all. */
  static int lineEnd(String chars, int from) {
    int at = from;
    while (at < chars.length() && chars.charAt(at) != '\n' && chars.charAt(at) != '\r') {
      at++;
    }
    return at;
  }
}
