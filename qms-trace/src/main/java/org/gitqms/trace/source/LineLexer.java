package org.gitqms.trace.source;

/**
 * Parts a text into lines of code and comments, knowing strings only to skip them. It does not know
 * regular expressions, here-documents, nor code within strings: what looks like a quote there is
 * taken for one.
 */
final class LineLexer {

  /** What was found. */
  enum Kind {
    /** The first code on a line; comments after it follow. */
    CODE,
    COMMENT,
    END
  }

  private static final int TAB = 8;

  /** A character literal with the longest escape is not longer. */
  private static final int MAX_CHARACTER = 12;

  private final String chars;
  private final Syntax syntax;
  private int at;
  private int start;
  private int lineStart;
  private int indent = -1;
  private boolean hasCode;

  LineLexer(String chars, Syntax syntax) {
    this.chars = chars;
    this.syntax = syntax;
  }

  /** Goes on to the next line of code or comment. */
  Kind next() {
    while (at < chars.length()) {
      char c = chars.charAt(at);
      start = at;
      if (isBreak(c)) {
        at++;
        lineStart = at;
        indent = -1;
        hasCode = false;
      } else if (Character.isWhitespace(c) || c == '\uFEFF') {
        at++;
      } else if (skipComment()) {
        findIndent();
        return Kind.COMMENT;
      } else {
        findIndent();
        skipCode(c);
        if (!hasCode) {
          hasCode = true;
          return Kind.CODE;
        }
      }
    }
    start = at;
    return Kind.END;
  }

  int start() {
    return start;
  }

  /** Where the comment ends. */
  int end() {
    return at;
  }

  /** True if there is code before the comment on its line. */
  boolean isAfterCode() {
    return hasCode;
  }

  /** How far the line is indented that the code or comment begins on. */
  int indent() {
    return indent;
  }

  private void findIndent() {
    if (indent >= 0) {
      return;
    }
    indent = 0;
    for (int i = lineStart; i < start; i++) {
      char c = chars.charAt(i);
      indent = c == '\t' ? indent / TAB * TAB + TAB : c == '\uFEFF' ? indent : indent + 1;
    }
  }

  private boolean skipComment() {
    if (syntax.blockComments() && chars.startsWith("/*", at)) {
      at = blockEnd();
      return true;
    }
    String mark = syntax.lineComment();
    boolean begins = chars.startsWith(mark, at);
    if (begins && mark.equals("#")) {
      // Within a word it is something else, such as $# or ${name#prefix}.
      begins = at == lineStart || Character.isWhitespace(chars.charAt(at - 1));
    }
    at = begins ? SourceText.lineEnd(chars, at) : at;
    return begins;
  }

  private int blockEnd() {
    int depth = 1;
    int i = at + 2;
    while (i < chars.length() && depth > 0) {
      if (chars.startsWith("*/", i)) {
        depth--;
        i += 2;
      } else if (syntax.nestedComments() && chars.startsWith("/*", i)) {
        depth++;
        i += 2;
      } else {
        i++;
      }
    }
    return Math.min(i, chars.length());
  }

  private void skipCode(char c) {
    String longQuote = syntax.longQuote();
    if (!longQuote.isEmpty() && chars.startsWith(longQuote, at)) {
      at = stringEnd(longQuote, syntax.longEscapes(), true);
    } else if (syntax.quotes().indexOf(c) >= 0) {
      at = stringEnd(String.valueOf(c), true, false);
    } else {
      at = c == '\'' ? characterEnd() : at + 1;
    }
  }

  private int stringEnd(String quote, boolean escapes, boolean overLines) {
    int i = at + quote.length();
    while (i < chars.length() && !chars.startsWith(quote, i)) {
      char c = chars.charAt(i);
      if (!overLines && isBreak(c)) {
        return i;
      }
      boolean escape = escapes && c == '\\' && i + 1 < chars.length();
      i += escape && (overLines || !isBreak(chars.charAt(i + 1))) ? 2 : 1;
    }
    return Math.min(i + quote.length(), chars.length());
  }

  /** An apostrophe that begins no character is a lifetime, a digit separator and the like. */
  private int characterEnd() {
    if (chars.startsWith("\\", at + 1)) {
      int limit = Math.min(at + MAX_CHARACTER, chars.length());
      int close = chars.substring(Math.min(at + 3, limit), limit).indexOf('\'');
      return close < 0 ? at + 1 : at + 3 + close + 1;
    }
    return chars.startsWith("'", at + 2) ? at + 3 : at + 1;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
