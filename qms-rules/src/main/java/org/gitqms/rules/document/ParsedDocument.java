package org.gitqms.rules.document;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gitqms.rules.finding.Location;
import org.jspecify.annotations.Nullable;

/** A document file, read as far as it can be read. */
public final class ParsedDocument {

  static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final Pattern NUMBER =
      Pattern.compile("#{1,6}[ \\t]+(?<number>[0-9]{1,4}[A-Z]?(?:\\.[0-9]{1,4}){0,6})(?!\\w)");

  private final String path;
  private final String text;
  private final LineIndex lines;
  private final Frontmatter frontmatter;
  private final List<Node> nodes;
  private final List<Heading> headings;
  private final List<Section> sections;
  private final @Nullable Problem problem;

  /** Read when first asked for; who asks at the same time reads the same. */
  private @Nullable List<TextTable> tables;

  private ParsedDocument(
      String path,
      String text,
      LineIndex lines,
      Frontmatter frontmatter,
      List<Node> nodes,
      @Nullable Problem problem) {
    this.path = path;
    this.text = text;
    this.lines = lines;
    this.frontmatter = frontmatter;
    this.nodes = nodes;
    this.headings = headingsOf(nodes);
    this.sections = Sections.of(headings, text.length());
    this.problem = problem;
  }

  /** Reads {@code document}. Never throws; what cannot be read is told by {@link #problem()}. */
  public static ParsedDocument parse(DocumentText document) {
    byte[] bytes = document.bytes();
    if (bytes.length > MAX_BYTES) {
      return unread(
          document.path(),
          "",
          new Problem(
              0,
              "the file has " + bytes.length + " bytes; a document has at most " + MAX_BYTES,
              "split it into several documents"));
    }
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    ByteBuffer left = ByteBuffer.wrap(bytes);
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = utf8.decode(left, chars, true);
    String text = chars.flip().toString();
    if (result.isError()) {
      return unread(
          document.path(),
          text,
          new Problem(
              text.length(),
              "the file is not UTF-8 at byte " + left.position(),
              "save it as UTF-8 without a byte order mark"));
    }
    return parse(document.path(), text);
  }

  private static ParsedDocument parse(String path, String text) {
    int control = firstControl(text);
    if (control >= 0) {
      return unread(
          path,
          text,
          new Problem(
              control, describeControl(text.charAt(control)), fixControl(text.charAt(control))));
    }
    LineIndex lines = LineIndex.of(text);
    Frontmatter frontmatter = FrontmatterReader.read(text);
    Markdown.Tree tree = Markdown.parse(text, frontmatter.end(), lines);
    return new ParsedDocument(path, text, lines, frontmatter, tree.nodes(), tree.problem());
  }

  private static ParsedDocument unread(String path, String text, Problem problem) {
    Frontmatter none = new Frontmatter(null, null, 0, List.of(), 0);
    return new ParsedDocument(path, text, LineIndex.of(text), none, List.of(), problem);
  }

  private static int firstControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Characters.isControl(text.charAt(i)) || (i == 0 && text.charAt(i) == '\uFEFF')) {
        return i;
      }
    }
    return -1;
  }

  private static String describeControl(char c) {
    if (c == '\uFEFF') {
      return "the file starts with a byte order mark";
    }
    return c == '\r'
        ? "the file has carriage returns (CR)"
        : "the text holds " + Characters.name(c) + ", a control character";
  }

  private static String fixControl(char c) {
    if (c == '\uFEFF') {
      return "save it as UTF-8 without a byte order mark";
    }
    return c == '\r' ? "save it with LF line ends" : "delete the character";
  }

  private static List<Heading> headingsOf(List<Node> nodes) {
    List<Heading> headings = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof com.vladsch.flexmark.ast.Heading heading
          && heading.getParent() instanceof Document) {
        headings.add(
            new Heading(heading.getLevel(), shownText(heading), heading.getStartOffset(), node));
      }
    }
    return List.copyOf(headings);
  }

  /** What a reader sees of {@code node}: the text of its leaves, on one line. */
  private static String shownText(Node top) {
    StringBuilder out = new StringBuilder();
    @Nullable Node node = top.getFirstChild();
    while (node != null) {
      if (node instanceof Text || node instanceof HtmlEntity) {
        out.append(node.getChars().unescape());
      } else if (node instanceof Code code) {
        out.append(code.getText());
      } else if (!node.hasChildren()) {
        out.append(' ');
      }
      node = after(node, top);
    }
    return out.toString().strip();
  }

  private static @Nullable Node after(Node from, Node top) {
    boolean down = from.hasChildren() && !(from instanceof Code);
    if (down) {
      return from.getFirstChild();
    }
    @Nullable Node node = from;
    while (node != null && !node.equals(top)) {
      if (node.getNext() != null) {
        return node.getNext();
      }
      node = node.getParent();
    }
    return null;
  }

  public String path() {
    return path;
  }

  /** The frontmatter; without title and summary where there is none. */
  public Frontmatter frontmatter() {
    return frontmatter;
  }

  /** True if the text was parsed; else it holds nothing that could be judged. */
  public boolean isReadable() {
    return problem == null;
  }

  /** Why the text could not be parsed; empty if it was. */
  Optional<Problem> problem() {
    return Optional.ofNullable(problem);
  }

  /** The text as far as it could be decoded. */
  public String text() {
    return text;
  }

  /** The nodes of the body in reading order. */
  List<Node> nodes() {
    return nodes;
  }

  /** Its blocks, and the HTML within its lines, in reading order. */
  public List<Element> elements() {
    return nodes.stream().map(Element::of).flatMap(Optional::stream).toList();
  }

  List<Heading> headings() {
    return headings;
  }

  /**
   * True if a heading has this anchor, as forges make them.
   *
   * @param anchor with or without the hash sign before it
   */
  public boolean hasAnchor(String anchor) {
    String plain = anchor.startsWith("#") ? anchor.substring(1) : anchor;
    return Anchors.of(headings).contains(Anchors.decode(plain));
  }

  /** True if a heading has this number before its words, such as {@code 5.1}. */
  public boolean hasNumberedSection(String number) {
    return sections.stream()
        .map(section -> text.substring(section.start(), section.body()))
        .map(heading -> NUMBER.matcher(heading))
        .anyMatch(heading -> heading.lookingAt() && heading.group("number").equals(number));
  }

  /** The sections in reading order, each before those it holds. */
  public List<Section> sections() {
    return sections;
  }

  /** The tables in reading order. */
  public List<TextTable> tables() {
    List<TextTable> found = tables;
    if (found == null) {
      found = List.copyOf(Sections.tables(nodes, sections));
      tables = found;
    }
    return found;
  }

  /** The line and column of an offset in the text. */
  public Location at(int offset) {
    return lines.at(path, offset);
  }
}
