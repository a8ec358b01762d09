package org.gitqms.rules.document;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import java.util.function.Predicate;

/** The text of a document with blanks where something else stands, so that offsets stay true. */
final class Prose {

  private Prose() {}

  /** Without code, HTML and comments. */
  static String outsideCode(ParsedDocument document) {
    return blanked(document, Prose::isCode);
  }

  /** Without code, HTML, comments, links and images. */
  static String outsideLinks(ParsedDocument document) {
    return blanked(document, node -> isCode(node) || isLink(node));
  }

  private static boolean isCode(Node node) {
    return node instanceof Code
        || node instanceof FencedCodeBlock
        || node instanceof IndentedCodeBlock
        || node instanceof HtmlBlockBase
        || node instanceof HtmlInlineBase;
  }

  private static boolean isLink(Node node) {
    return node instanceof InlineLinkNode
        || node instanceof AutoLink
        || node instanceof Reference
        || (node instanceof RefNode reference && reference.isDefined());
  }

  private static String blanked(ParsedDocument document, Predicate<Node> other) {
    char[] chars = document.text().toCharArray();
    for (Node node : document.nodes()) {
      if (other.test(node)) {
        blank(chars, node.getStartOffset(), node.getEndOffset());
      }
    }
    return new String(chars);
  }

  /** Line ends stay: no pattern may reach over what is left out. */
  private static void blank(char[] chars, int from, int to) {
    for (int i = from; i < to; i++) {
      if (chars[i] != '\n') {
        chars[i] = ' ';
      }
    }
  }
}
