package org.gitqms.rules.document;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One block of a document's markdown, or one piece of HTML within a line.
 *
 * @param kind what it is
 * @param depth how many blocks it stands in
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record Element(Kind kind, int depth, int start, int end) {

  /** What markdown makes of lines. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    TABLE,
    LIST,
    ITEM,
    QUOTE,
    CODE,
    HTML,
    LINK_DEFINITION,
    RULER,
    OTHER
  }

  /** What a node is; empty for what stands in a line and is no HTML, and for the document. */
  static Optional<Element> of(Node node) {
    boolean block = node instanceof Block || node instanceof Reference;
    if (node instanceof HtmlInlineBase || (block && !(node instanceof Document))) {
      return Optional.of(
          new Element(kind(node), depth(node), node.getStartOffset(), node.getEndOffset()));
    }
    return Optional.empty();
  }

  private static int depth(Node node) {
    int depth = 0;
    for (@Nullable Node up = node.getParent(); up != null; up = up.getParent()) {
      depth += up instanceof Block ? 1 : 0;
    }
    return depth - 1;
  }

  private static Kind kind(Node node) {
    if (node instanceof HtmlInlineBase || node instanceof HtmlBlockBase) {
      return Kind.HTML;
    }
    if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
      return Kind.CODE;
    }
    if (node instanceof com.vladsch.flexmark.ast.Heading) {
      return Kind.HEADING;
    }
    if (node instanceof Paragraph || node instanceof BarBlock) {
      return node instanceof Paragraph ? Kind.PARAGRAPH : Kind.TABLE;
    }
    if (node instanceof ListBlock || node instanceof ListItem) {
      return node instanceof ListItem ? Kind.ITEM : Kind.LIST;
    }
    if (node instanceof BlockQuote) {
      return Kind.QUOTE;
    }
    if (node instanceof Reference) {
      return Kind.LINK_DEFINITION;
    }
    return node instanceof ThematicBreak ? Kind.RULER : Kind.OTHER;
  }
}
