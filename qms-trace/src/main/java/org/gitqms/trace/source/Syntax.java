package org.gitqms.trace.source;

/**
 * What comments and strings of a language look like.
 *
 * @param lineComment begins a comment up to the line's end
 * @param blockComments whether there are comments as in C
 * @param nestedComments whether such a comment may hold another
 * @param quotes of strings that end at the line's end at the latest; if no apostrophe is among
 *     them, it is for single characters
 * @param longQuote of strings that go over lines; empty if there are none
 * @param longEscapes whether a backslash takes the quote's meaning in those
 */
record Syntax(
    String lineComment,
    boolean blockComments,
    boolean nestedComments,
    String quotes,
    String longQuote,
    boolean longEscapes) {

  static Syntax likeC(String quotes) {
    return new Syntax("//", true, false, quotes, "", false);
  }

  static Syntax likeShell(String quotes) {
    return new Syntax("#", false, false, quotes, "", false);
  }

  Syntax withLong(String quote, boolean escapes) {
    return new Syntax(lineComment, blockComments, nestedComments, quotes, quote, escapes);
  }

  Syntax withNestedComments() {
    return new Syntax(lineComment, blockComments, true, quotes, longQuote, longEscapes);
  }
}
