package org.gitqms.trace.source;

/**
 * Parts Java into tokens. What is not closed ends where the compiler would give up: a string or
 * character at the line's end, a comment or text block at the end of the file.
 */
final class JavaLexer {

  /** What a token is. */
  enum Kind {
    /** A name, a keyword or a number. */
    WORD,
    /** A string literal on one line. */
    STRING,
    /** A text block or a character literal. */
    LITERAL,
    COMMENT,
    /** Any other character. */
    SIGN,
    END
  }

  private final String chars;
  private Kind kind = Kind.SIGN;
  private int start;
  private int end;
  private int linesBefore;
  private boolean again;

  JavaLexer(String chars) {
    this.chars = chars;
  }

  /** Goes on to the next token. */
  Kind next() {
    if (again) {
      again = false;
      return kind;
    }
    skipBlanks();
    if (start >= chars.length()) {
      end = start;
      kind = Kind.END;
      return kind;
    }
    char c = chars.charAt(start);
    if (c == '/' && (follows('/', 1) || follows('*', 1))) {
      kind = Kind.COMMENT;
      end = follows('/', 1) ? SourceText.lineEnd(chars, start) : blockEnd();
    } else if (c == '"' && follows('"', 1) && follows('"', 2)) {
      kind = Kind.LITERAL;
      end = textBlockEnd();
    } else if (c == '"' || c == '\'') {
      kind = c == '"' ? Kind.STRING : Kind.LITERAL;
      end = quoteEnd(c);
    } else if (isWordPart(c)) {
      kind = Kind.WORD;
      end = wordEnd();
    } else {
      kind = Kind.SIGN;
      end = start + 1;
    }
    return kind;
  }

  /** Makes the next call of {@link #next} give this token once more. */
  void back() {
    again = true;
  }

  Kind kind() {
    return kind;
  }

  boolean is(char sign) {
    return kind == Kind.SIGN && chars.charAt(start) == sign;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** How many line ends stand between this token and the one before it. */
  int linesBefore() {
    return linesBefore;
  }

  String word() {
    return chars.substring(start, end);
  }

  /** The sign's character; of another token its first. */
  char sign() {
    return chars.charAt(start);
  }

  /** What stands between the quotes of a string. */
  Mention content() {
    boolean closed = end - start > 1 && chars.charAt(end - 1) == '"';
    return Mention.of(chars.substring(start + 1, closed ? end - 1 : end), start + 1);
  }

  private void skipBlanks() {
    linesBefore = 0;
    start = end;
    while (start < chars.length() && Character.isWhitespace(chars.charAt(start))) {
      linesBefore += chars.charAt(start) != ' ' && SourceText.isLineEnd(chars, start) ? 1 : 0;
      start++;
    }
  }

  private boolean follows(char c, int distance) {
    return start + distance < chars.length() && chars.charAt(start + distance) == c;
  }

  private int blockEnd() {
    int close = chars.indexOf("*/", start + 2);
    return close < 0 ? chars.length() : close + 2;
  }

  private int textBlockEnd() {
    for (int i = start + 3; i < chars.length(); i++) {
      if (chars.charAt(i) == '\\') {
        i++;
      } else if (chars.startsWith("\"\"\"", i)) {
        return i + 3;
      }
    }
    return chars.length();
  }

  private int quoteEnd(char quote) {
    int i = start + 1;
    while (i < chars.length() && chars.charAt(i) != quote) {
      char c = chars.charAt(i);
      if (c == '\n' || c == '\r') {
        return i;
      }
      i += c == '\\' && i + 1 < chars.length() && !isBreak(chars.charAt(i + 1)) ? 2 : 1;
    }
    return Math.min(i + 1, chars.length());
  }

  private int wordEnd() {
    int i = start + 1;
    while (i < chars.length() && isWordPart(chars.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isWordPart(char c) {
    return (c >= 'a' && c <= 'z') || Character.isJavaIdentifierPart(c) || Character.isSurrogate(c);
  }
}
