package org.gitqms.trace.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Reads the languages of {@link Language} line by line.
 *
 * <p>A marker is about the test whose declaration follows it with only comments, attributes and
 * empty lines between; else about the test it stands in. What is in a test is told by indentation:
 * all that is indented deeper than its first line, up to a line that is not.
 *
 * <p>Its limits: a declaration is seen only if it begins its line, behind attributes at most, has
 * its name or title on that line, and is written out, not made by a macro or in a loop; an
 * attribute is on one line; a test whose body is not indented has none. A title is what is written
 * between the quotes, also if it has variables in it, and without the titles around it. Annotations
 * are not read, and no marker is about a class.
 */
final class LineSource {

  private final LineLexer lexer;
  private final Declarations declarations;
  private final Collected collected;
  private final String chars;
  private final int maxOuter;
  private final Deque<Open> open = new ArrayDeque<>();

  /** Comments that may stand before a test, and what they are about if they do not. */
  private final List<Waiting> waiting = new ArrayList<>();

  private String outermost;

  /** Whether an attribute before the line says that what follows is a test. */
  private boolean marked;

  private boolean onAttributes;
  private @Nullable String testOfLine;

  private LineSource(Language language, String path, SourceText text) {
    chars = text.chars();
    lexer = new LineLexer(chars, language.syntax());
    declarations = language.declarations();
    collected = new Collected(text);
    outermost =
        switch (declarations.outer()) {
          case FOLDERS -> SourceNames.folders(path);
          case FILE -> SourceNames.file(path);
          case PACKAGE -> "";
        };
    maxOuter = outermost.length() + SourceNames.MAX_OUTER;
  }

  /** A test, or what contains tests, that the text is in. */
  private record Open(int indent, String outer, @Nullable String test) {}

  private record Waiting(Mention marker, @Nullable String otherwise) {}

  static SourceLinks read(Language language, String path, SourceText text) {
    LineSource source = new LineSource(language, path, text);
    source.readAll();
    return source.collected.result();
  }

  private void readAll() {
    LineLexer.Kind kind = lexer.next();
    while (kind != LineLexer.Kind.END) {
      if (kind == LineLexer.Kind.CODE) {
        readCode();
      } else {
        readComment();
      }
      kind = lexer.next();
    }
    endWaiting(null);
  }

  private void readComment() {
    List<Mention> markers = Markers.in(chars, lexer.start(), lexer.end());
    if (markers.isEmpty()) {
      return;
    }
    String around = testAround(lexer.indent());
    if (!lexer.isAfterCode() || onAttributes) {
      markers.forEach(marker -> waiting.add(new Waiting(marker, around)));
    } else {
      collected.add(markers, testOfLine != null ? testOfLine : around);
    }
  }

  private @Nullable String testAround(int indent) {
    for (Open one : open) {
      if (one.indent() < indent) {
        return one.test();
      }
    }
    return null;
  }

  private void readCode() {
    int end = SourceText.lineEnd(chars, lexer.start());
    int at = skipAttributes(lexer.start(), end);
    onAttributes = at > lexer.start() && (at == end || chars.startsWith("/", at));
    if (at == lexer.start() && isBracket(chars.charAt(at))) {
      testOfLine = testAround(lexer.indent() + 1);
    } else {
      testOfLine = null;
      closeWhatEnds();
    }
    if (onAttributes) {
      return;
    }
    endWaiting(readDeclaration(at, end) ? testOfLine : null);
    marked = false;
  }

  private int skipAttributes(int from, int end) {
    int at = from;
    Matcher attribute = declarations.attribute().matcher(chars).region(at, end);
    while (attribute.lookingAt()) {
      marked |=
          declarations.testAttribute() != null
              && declarations.testAttribute().matcher(chars).region(at, end).lookingAt();
      at = attribute.end();
      attribute.region(at, end);
    }
    return at;
  }

  private void closeWhatEnds() {
    while (!open.isEmpty() && open.element().indent() >= lexer.indent()) {
      open.pop();
    }
  }

  /** A bracket that goes on with the line above, or a line for a preprocessor, ends nothing. */
  private static boolean isBracket(char first) {
    return first == '{' || first == ')' || first == '#';
  }

  /** True if the line declares a test, which is then that of the line. */
  private boolean readDeclaration(int at, int end) {
    String outer = open.isEmpty() ? outermost : open.element().outer();
    Matcher named = declarations.named().matcher(chars).region(at, end);
    Matcher titled = declarations.titled().matcher(chars).region(at, end);
    Matcher container = declarations.container().matcher(chars).region(at, end);
    Matcher packageLine = declarations.packageLine().matcher(chars).region(at, end);
    if ((marked || declarations.testAttribute() == null) && named.lookingAt()) {
      openTest(outer, name(named));
      return true;
    } else if (titled.lookingAt()) {
      readTitle(outer, titled.end(), end);
      return true;
    } else if (packageLine.lookingAt()) {
      outermost =
          packageLine.end() - packageLine.start() > maxOuter ? "" : packageLine.group("name");
    } else if (container.lookingAt()) {
      String inner = SourceNames.within(outer, container.group("name"));
      open.push(new Open(lexer.indent(), inner.length() > maxOuter ? outer : inner, null));
    }
    return false;
  }

  private static String name(Matcher named) {
    boolean inSuite = named.pattern().pattern().contains("(?<suite>");
    return inSuite ? named.group("suite") + "." + named.group("name") : named.group("name");
  }

  private void readTitle(String outer, int quote, int end) {
    StringBuilder title = new StringBuilder();
    int at = quote + 1;
    while (at < end && chars.charAt(at) != chars.charAt(quote)) {
      at += chars.charAt(at) == '\\' && at + 1 < end ? 1 : 0;
      title.append(chars.charAt(at++));
    }
    openTest(outer, title.toString());
    collected.add(Markers.in(chars, quote + 1, at), testOfLine);
  }

  private void openTest(String outer, String name) {
    testOfLine = SourceNames.within(outer, name);
    open.push(new Open(lexer.indent(), outer, testOfLine));
  }

  private void endWaiting(@Nullable String test) {
    for (Waiting before : waiting) {
      collected.add(before.marker(), test != null ? test : before.otherwise());
    }
    waiting.clear();
  }
}
