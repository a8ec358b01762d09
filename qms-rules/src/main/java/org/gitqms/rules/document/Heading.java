package org.gitqms.rules.document;

import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Pattern;

/**
 * A heading that stands in no quotation and no list.
 *
 * @param level 1 to 6
 * @param text as shown, without markup, on one line
 * @param offset where its line begins
 * @param node the heading in the tree
 */
record Heading(int level, String text, int offset, Node node) {

  private static final Pattern NUMBER = Pattern.compile("^[0-9][0-9.]*+\\)?+\\s+");

  /** The text without a number before it. */
  String name() {
    return NUMBER.matcher(text).replaceFirst("");
  }
}
