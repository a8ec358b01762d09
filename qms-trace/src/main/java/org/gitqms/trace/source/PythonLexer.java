package org.gitqms.trace.source;

/**
 * Parts Python into tokens. What is not closed ends where Python would give up: a string at the
 * line's end, one in triple quotes at the end of the file.
 */
final class PythonLexer {

  /** What a token is. */
  enum Kind {
    /** A name, a keyword or a number. */
    WORD,
    STRING,
    COMMENT,
    /** Any other character. */
    SIGN,
    END
  }

  private static final int TAB = 8;

  private final String chars;
  private Kind kind = Kind.SIGN;
  private int start;
  private int end;
  private int quote;
  private int brackets;
  private int indent;
  private boolean startsLine;
  private boolean lineOver = true;
  private boolean startsStatement;

  PythonLexer(String chars) {
    this.chars = chars;
  }

  /** Goes on to the next token. */
  Kind next() {
    skipBlanks();
    startsStatement = false;
    if (start >= chars.length()) {
      end = start;
      kind = Kind.END;
      return kind;
    }
    char c = chars.charAt(start);
    quote = quoteAfterPrefix();
    if (c == '#') {
      end = SourceText.lineEnd(chars, start);
      kind = Kind.COMMENT;
      return kind;
    }
    startsStatement = lineOver;
    lineOver = false;
    if (quote >= 0) {
      kind = Kind.STRING;
      end = stringEnd();
    } else if (isWordPart(c)) {
      kind = Kind.WORD;
      end = wordEnd();
    } else {
      kind = Kind.SIGN;
      end = start + 1;
      brackets += isOneOf("([{", c) ? 1 : isOneOf(")]}", c) && brackets > 0 ? -1 : 0;
    }
    return kind;
  }

  Kind kind() {
    return kind;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  String word() {
    return chars.substring(start, end);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && end - start == word.length() && chars.startsWith(word, start);
  }

  boolean is(char sign) {
    return kind == Kind.SIGN && chars.charAt(start) == sign;
  }

  /** How many brackets are open after this token. */
  int brackets() {
    return brackets;
  }

  /** True if the token is the first of a statement's line. */
  boolean startsStatement() {
    return startsStatement;
  }

  /** True if a comment stands on a line of its own, outside all brackets. */
  boolean standsAlone() {
    return startsLine && lineOver;
  }

  /** How far the line is indented that the last statement or comment outside brackets begins. */
  int indent() {
    return indent;
  }

  /** True if a string is neither bytes nor formatted. */
  boolean isText() {
    return chars.substring(start, quote).chars().noneMatch(c -> "bBfFtT".indexOf(c) >= 0);
  }

  /** True if a string means what is written, and is on one line. */
  boolean isPlain() {
    return isText() && !isTriple() && chars.substring(start, end).indexOf('\\') < 0;
  }

  /** What stands between the quotes of a string on one line. */
  Mention content() {
    boolean closed = end > quote + 1 && chars.charAt(end - 1) == chars.charAt(quote);
    return Mention.of(chars.substring(quote + 1, closed ? end - 1 : end), quote + 1);
  }

  private void skipBlanks() {
    start = end;
    startsLine = start == 0;
    int lineStart = 0;
    while (start < chars.length()) {
      char c = chars.charAt(start);
      if (c == '\\' && start + 1 < chars.length() && isBreak(chars.charAt(start + 1))) {
        start += chars.startsWith("\r\n", start + 1) ? 3 : 2;
      } else if (isBreak(c)) {
        start++;
        startsLine = true;
        lineStart = start;
        lineOver |= brackets == 0;
      } else if (Character.isWhitespace(c) || c == '\uFEFF') {
        start++;
      } else {
        break;
      }
    }
    if (startsLine && lineOver) {
      indent = width(lineStart, start);
    }
  }

  private int quoteAfterPrefix() {
    int at = start;
    while (at < start + 2 && at < chars.length() && isOneOf("rRbBuUfFtT", chars.charAt(at))) {
      at++;
    }
    return at < chars.length() && isOneOf("\"'", chars.charAt(at)) ? at : -1;
  }

  private boolean isTriple() {
    char c = chars.charAt(quote);
    return quote + 2 < chars.length()
        && chars.charAt(quote + 1) == c
        && chars.charAt(quote + 2) == c;
  }

  private int stringEnd() {
    boolean triple = isTriple();
    String close = chars.substring(quote, quote + (triple ? 3 : 1));
    int at = quote + close.length();
    while (at < chars.length() && !chars.startsWith(close, at)) {
      char c = chars.charAt(at);
      if (isBreak(c) && !triple) {
        return at;
      }
      at += c != '\\' ? 1 : chars.startsWith("\r\n", at + 1) ? 3 : 2;
    }
    return Math.min(at + close.length(), chars.length());
  }

  private int wordEnd() {
    int at = start;
    while (at < chars.length() && isWordPart(chars.charAt(at))) {
      at++;
    }
    return at;
  }

  private int width(int from, int to) {
    int width = 0;
    for (int i = from; i < to; i++) {
      char c = chars.charAt(i);
      width = c == '\t' ? width / TAB * TAB + TAB : c == '\uFEFF' ? width : width + 1;
    }
    return width;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isOneOf(String some, char c) {
    return some.indexOf(c) >= 0;
  }

  private static boolean isWordPart(char c) {
    return Character.isJavaIdentifierPart(c) || Character.isSurrogate(c);
  }
}
