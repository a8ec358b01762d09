package org.gitqms.rules.requirement;

/**
 * Texts as they are compared: white space does not count, marks of emphasis at both ends neither.
 */
public final class Words {

  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";

  private Words() {}

  /** The text on one line, with one blank wherever there is white space, and none at its ends. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
      if (!blank) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }

  /** The text without marks of code or of bold print around the whole of it. */
  public static String plain(String text) {
    String inner = between(between(text.strip(), "**"), "`");
    return inner.strip();
  }

  /** What stands between two marks; the text itself if they do not enclose it. */
  static String between(String text, String mark) {
    boolean marked =
        text.length() > 2 * mark.length() && text.startsWith(mark) && text.endsWith(mark);
    return marked ? text.substring(mark.length(), text.length() - mark.length()) : text;
  }

  /**
   * The text without HTML comments that begin a line and are closed at the end of one: guidance of
   * a template demands nothing. What else looks like a comment may be part of a sentence.
   */
  static String withoutComments(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf(COMMENT); at >= 0; at = text.indexOf(COMMENT, at + 1)) {
      int end = text.indexOf(COMMENT_END, at);
      boolean begins = at == 0 || text.charAt(at - 1) == '\n';
      int after = end + COMMENT_END.length();
      boolean closes = end >= 0 && (after == text.length() || text.charAt(after) == '\n');
      if (begins && closes && at >= from) {
        out.append(text, from, at);
        from = after;
      }
    }
    return out.append(text, from, text.length()).toString();
  }
}
