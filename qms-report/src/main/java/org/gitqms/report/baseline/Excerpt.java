package org.gitqms.report.baseline;

import org.gitqms.report.VisibleText;

/**
 * Two texts as far as they fit on a line each: from shortly before the place where they part. What
 * is left out is marked by three dots.
 *
 * @param before the old text; nothing in it is hidden
 * @param after the new text; nothing in it is hidden
 */
record Excerpt(String before, String after) {

  private static final int LONGEST = 160;
  private static final int KEPT_BEFORE = 40;
  private static final String LEFT_OUT = "...";

  static Excerpt of(String before, String after) {
    int from = Math.max(before.length(), after.length()) <= LONGEST ? 0 : from(before, after);
    return new Excerpt(part(before, from), part(after, from));
  }

  /** The beginning of one text. */
  static String begin(String text) {
    return part(text, 0);
  }

  private static int from(String before, String after) {
    int same = 0;
    int shorter = Math.min(before.length(), after.length());
    while (same < shorter && before.charAt(same) == after.charAt(same)) {
      same++;
    }
    return Math.max(0, same - KEPT_BEFORE);
  }

  private static String part(String text, int from) {
    int begin = edge(text, from);
    int end = edge(text, Math.min(text.length(), begin + LONGEST));
    return (begin > 0 ? LEFT_OUT : "")
        + VisibleText.of(text.substring(begin, end))
        + (end < text.length() ? LEFT_OUT : "");
  }

  /** A place that parts no character. */
  private static int edge(String text, int at) {
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return inside ? at - 1 : at;
  }
}
