package org.gitqms.trace.result;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file; the first hundred are listed. */
final class Problems {

  static final int LISTED_AT_MOST = 100;

  private static final int QUOTED_AT_MOST = 80;

  private final List<ResultFile.Problem> listed = new ArrayList<>();
  private boolean full;

  void report(Place at, String message, String fix) {
    if (full) {
      return;
    }
    full = listed.size() == LISTED_AT_MOST;
    listed.add(
        full
            ? problem(at, "more is wrong from here on and left out", "solve the others first")
            : problem(at, message, fix));
  }

  private static ResultFile.Problem problem(Place at, String message, String fix) {
    return new ResultFile.Problem(at.line(), at.column(), message, fix);
  }

  List<ResultFile.Problem> list() {
    return listed;
  }

  /** For a message: on one line, and not longer than is of use. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .limit(QUOTED_AT_MOST)
        .forEach(c -> out.appendCodePoint(isPrintable(c) ? c : '?'));
    return out.append(text.length() > QUOTED_AT_MOST ? "...\"" : "\"").toString();
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
