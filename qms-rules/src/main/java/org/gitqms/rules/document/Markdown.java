package org.gitqms.rules.document;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Parses CommonMark with the tables of GitHub Flavored Markdown, in bounded time for any text. */
final class Markdown {

  /** Lines of one document. */
  static final int MAX_LINES = 200_000;

  /** Quotations and lists within each other. */
  static final int MAX_DEPTH = 32;

  /** Columns of white space before a list item; each level of nesting takes two or more. */
  private static final int MAX_INDENT = 128;

  private static final Parser PARSER =
      Parser.builder()
          .customBlockParserFactory(new BarBlockParser.Factory())
          .customInlineParserFactory(BoundedInlineParser::new)
          .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
          .build();

  private Markdown() {}

  /**
   * The nodes of a text in reading order, the document first; none where there is a problem.
   *
   * @param problem why the text cannot be parsed at a bounded cost, or null
   */
  record Tree(List<Node> nodes, @Nullable Problem problem) {

    Tree {
      nodes = List.copyOf(nodes);
    }

    private static Tree refused(int offset, String message, String fix) {
      return new Tree(List.of(), new Problem(offset, message, fix));
    }
  }

  /** Parses {@code text} from {@code start} on. Offsets count from the start of {@code text}. */
  static Tree parse(String text, int start, LineIndex lines) {
    if (lines.count() > MAX_LINES) {
      return Tree.refused(
          lines.start(MAX_LINES),
          "the document has more than " + MAX_LINES + " lines",
          "split it into several documents");
    }
    OptionalInt deep = firstDeepLine(text, start, lines);
    if (deep.isPresent()) {
      return Tree.refused(
          deep.getAsInt(),
          "quotations or lists are nested more than " + MAX_DEPTH + " deep",
          "flatten them, or put the text between ``` lines if it is code");
    }
    try {
      Node root = PARSER.parse(BasedSequence.of(text).subSequence(start));
      return new Tree(inReadingOrder(root), null);
    } catch (TooIntricate e) {
      return Tree.refused(
          e.offset(),
          "the paragraph has too much markup to be judged",
          "split it, or put it between ``` lines if it is code");
    } catch (RuntimeException | StackOverflowError e) {
      // What the library cannot read nobody has judged: that is a refusal, not a crash.
      return Tree.refused(start, "the markdown parser cannot read the text", "simplify its markup");
    }
  }

  private static OptionalInt firstDeepLine(String text, int start, LineIndex lines) {
    for (int line = lines.line(start); line <= lines.count(); line++) {
      int from = lines.start(line);
      int to = line < lines.count() ? lines.start(line + 1) - 1 : text.length();
      if (depth(text, from, to) > MAX_DEPTH && !isRuler(text.substring(from, to))) {
        return OptionalInt.of(from);
      }
    }
    return OptionalInt.empty();
  }

  /** How many quotations and list items the line may open; more than allowed for a wide indent. */
  private static int depth(String text, int from, int to) {
    int depth = 0;
    int blanks = 0;
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      int marker = c == '>' ? 1 : listMarker(text, at, to);
      if (c == ' ' || c == '\t') {
        blanks += c == '\t' ? 4 : 1;
        at++;
      } else if (marker == 0) {
        break;
      } else {
        depth = blanks > MAX_INDENT ? MAX_DEPTH + 1 : depth + 1;
        at += marker;
      }
    }
    return depth;
  }

  /** Length of the list marker at {@code at}, or 0. */
  private static int listMarker(String text, int at, int to) {
    int end = at;
    while (end < to && end - at < 9 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    if (end == to || (end > at ? ".)" : "-+*").indexOf(text.charAt(end)) < 0) {
      return 0;
    }
    end++;
    boolean separate = end == to || text.charAt(end) == ' ' || text.charAt(end) == '\t';
    return separate ? end - at : 0;
  }

  /** True for {@code * * *} and the like, which are no lists. */
  private static boolean isRuler(String line) {
    String marks = line.replace(" ", "").replace("\t", "");
    return marks.length() >= 3
        && "-*_".indexOf(marks.charAt(0)) >= 0
        && marks.chars().allMatch(c -> c == marks.charAt(0));
  }

  private static List<Node> inReadingOrder(Node root) {
    List<Node> nodes = new ArrayList<>();
    @Nullable Node node = root;
    while (node != null) {
      nodes.add(node);
      node = node.getFirstChild() != null ? node.getFirstChild() : following(node, root);
    }
    return List.copyOf(nodes);
  }

  private static @Nullable Node following(Node from, Node root) {
    @Nullable Node node = from;
    while (node != null && !node.equals(root)) {
      if (node.getNext() != null) {
        return node.getNext();
      }
      node = node.getParent();
    }
    return null;
  }
}
