package org.gitqms.rules.execution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.document.DocumentText;
import org.gitqms.rules.document.Element;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.policy.Holes;

/**
 * The text of a document without what execution may write: what stays as it was pre-approved, to
 * the byte.
 */
public final class FrozenText {

  /** Stands for a hole. No text that can be read holds such a character. */
  private static final char MARK = '\u0000';

  private final ParsedDocument document;
  private final List<Hole> holes;

  private FrozenText(ParsedDocument document, List<Hole> holes) {
    this.document = document;
    this.holes = List.copyOf(holes);
  }

  /**
   * The frozen text of a document.
   *
   * @param holes what its type lets execution write
   * @param items its items, as they were read
   */
  public static FrozenText of(ParsedDocument document, Holes holes, ItemTables items) {
    return new FrozenText(document, HoleFinder.find(document, holes, items));
  }

  /**
   * The digest that a record keeps of a text when it is approved for execution: that of its frozen
   * text, or of all of it if its type has no items or it cannot be read.
   *
   * @param older true if the plan may have been written for an older system
   */
  public static Digest digest(Content content, Holes holes, boolean older) {
    ParsedDocument document = ParsedDocument.parse(new DocumentText("", content.bytes()));
    return holes
        .itemTables()
        .filter(where -> document.isReadable())
        .map(where -> ItemTables.read(document, where, older))
        .map(items -> of(document, holes, items).digest())
        .orElse(content.digest());
  }

  /**
   * The SHA-256 of the text with each hole replaced by one character U+0000, followed by the kinds
   * of the blocks outside the holes, each with its depth: nothing written into a hole may change
   * what the rest is.
   */
  public Digest digest() {
    return Digest.of((masked() + shape()).getBytes(StandardCharsets.UTF_8));
  }

  private String masked() {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Hole hole : holes) {
      out.append(document.text(), at, hole.start()).append(MARK);
      at = hole.end();
    }
    return out.append(document.text(), at, document.text().length()).toString();
  }

  private String shape() {
    StringBuilder out = new StringBuilder();
    for (Element element : document.elements()) {
      if (!isInHole(element.start())) {
        out.append('\n').append(element.kind()).append(' ').append(element.depth());
      }
    }
    return out.toString();
  }

  private boolean isInHole(int offset) {
    int from = 0;
    int to = holes.size();
    while (from < to) {
      int middle = (from + to) / 2;
      if (holes.get(middle).end() <= offset) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from < holes.size() && holes.get(from).holds(offset);
  }

  /**
   * What stands in a hole and could hide or change what stands outside: in holes there are
   * paragraphs, lists, quotations, tables and markup within lines only. HTML and comments are the
   * business of QMS-108.
   */
  public List<ItemProblem> problemsInHoles() {
    List<ItemProblem> problems = new ArrayList<>();
    for (Element element : document.elements()) {
      if (isInHole(element.start()) && !isPlain(element.kind())) {
        problems.add(
            new ItemProblem(
                element.start(),
                "execution may not write " + called(element.kind()) + " here",
                "say it in plain paragraphs, lists or tables"));
      }
    }
    return problems;
  }

  private static boolean isPlain(Element.Kind kind) {
    return switch (kind) {
      case PARAGRAPH, TABLE, LIST, ITEM, QUOTE, HTML -> true;
      case HEADING, CODE, LINK_DEFINITION, RULER, OTHER -> false;
    };
  }

  private static String called(Element.Kind kind) {
    return switch (kind) {
      case HEADING -> "a heading";
      case CODE -> "a block of code";
      case LINK_DEFINITION -> "the definition of a link";
      case RULER -> "a ruler";
      default -> "such a block";
    };
  }

  /** What differs from an earlier text, section by section; empty if the digests are the same. */
  public List<FrozenChange> difference(FrozenText before) {
    return digest().equals(before.digest())
        ? List.of()
        : FrozenChange.between(before.passages(), passages());
  }

  private List<FrozenPassage> passages() {
    return FrozenPassage.cut(document, holes);
  }
}
