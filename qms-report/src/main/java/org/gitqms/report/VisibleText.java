package org.gitqms.report;

import java.util.Locale;

/** Text in which nothing is hidden: neither from the reader nor from a parser. */
public final class VisibleText {

  private static final int SHORT_ID = 12;

  /** Longer names are refused by common JSON parsers, longer texts by code scanning services. */
  private static final int LONGEST = 4_000;

  private VisibleText() {}

  /**
   * {@code text} with each control, format, separator (line, paragraph) or noncharacter and each
   * lone surrogate as {@code \}{@code uXXXX}. What is left is legal in XML 1.0 and in UTF-8. Of a
   * text of more than 4,000 characters only those are given, and it says so.
   */
  public static String of(String text) {
    return whole(cut(text));
  }

  /** The same, however long the text is. */
  public static String whole(String text) {
    if (text.codePoints().noneMatch(VisibleText::isHidden)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  /** The first 12 characters of a commit id, as people write it. */
  public static String shortId(String commit) {
    String visible = of(commit);
    if (visible.codePointCount(0, visible.length()) <= SHORT_ID) {
      return visible;
    }
    return visible.substring(0, visible.offsetByCodePoints(0, SHORT_ID));
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int left = text.length() - LONGEST;
    return text.substring(0, LONGEST) + " ... (left out: " + left + ")";
  }

  private static void append(StringBuilder out, int c) {
    if (isHidden(c)) {
      out.append(String.format(Locale.ROOT, "\\u%04X", c));
    } else {
      out.appendCodePoint(c);
    }
  }

  private static boolean isHidden(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || isNoncharacter(c);
  }

  private static boolean isNoncharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }
}
