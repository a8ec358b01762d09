package org.gitqms.trace.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads Python: follows classes and functions by their indentation. */
final class PythonSource {

  private final PythonLexer lexer;
  private final Collected collected;
  private final String chars;
  private final int moduleLength;
  private final Deque<PythonScope> scopes = new ArrayDeque<>();

  /** Comments that may stand before a definition, and what they are about if they do not. */
  private final List<Waiting> waiting = new ArrayList<>();

  private int waitingIndent;

  /** What decorators name. */
  private final List<Mention> claims = new ArrayList<>();

  private Statement statement = Statement.OTHER;
  private boolean docstringMayFollow = true;
  private String last = "";
  private String beforeLast = "";

  private PythonSource(String module, SourceText text) {
    chars = text.chars();
    lexer = new PythonLexer(chars);
    collected = new Collected(text);
    moduleLength = module.length();
    scopes.push(PythonScope.module(module));
  }

  /** What the statement is that is being read. */
  private enum Statement {
    DECORATOR,
    /** From the keyword up to the name. */
    FUNCTION,
    /** From the keyword up to the name. */
    CLASS,
    /** From the name up to the colon. */
    HEADER,
    OTHER
  }

  private record Waiting(Mention marker, @Nullable String otherwise) {}

  static SourceLinks read(String path, SourceText text) {
    PythonSource source = new PythonSource(SourceNames.file(path), text);
    source.readAll();
    return source.collected.result();
  }

  private void readAll() {
    while (advance() != PythonLexer.Kind.END) {
      if (lexer.startsStatement()) {
        beginStatement();
      }
      switch (statement) {
        case DECORATOR -> readDecorator();
        case FUNCTION, CLASS -> readName();
        case HEADER -> readHeader();
        case OTHER -> readDocstring();
      }
    }
    endWaitingUnlessAt(-1);
    collected.add(claims, null);
  }

  /** Goes on to the next token that is no comment. */
  private PythonLexer.Kind advance() {
    PythonLexer.Kind kind = lexer.next();
    while (kind == PythonLexer.Kind.COMMENT) {
      readComment();
      kind = lexer.next();
    }
    return kind;
  }

  private void readComment() {
    List<Mention> markers = Markers.in(chars, lexer.start(), lexer.end());
    if (markers.isEmpty()) {
      return;
    }
    if (statement == Statement.DECORATOR || lexer.standsAlone()) {
      String otherwise = scopeAt(lexer.indent()).test();
      endWaitingUnlessAt(lexer.indent());
      markers.forEach(marker -> waiting.add(new Waiting(marker, otherwise)));
      return;
    }
    PythonScope scope = scopes.element();
    boolean inHeader = statement == Statement.HEADER || docstringMayFollow;
    collected.add(markers, inHeader ? scope.about() : scope.test());
  }

  private PythonScope scopeAt(int indent) {
    for (PythonScope scope : scopes) {
      if (scope.indent() < indent) {
        return scope;
      }
    }
    return scopes.getLast();
  }

  private void beginStatement() {
    boolean decorates = lexer.is('@');
    boolean defines = lexer.isWord("def") || lexer.isWord("async") || lexer.isWord("class");
    endWaitingUnlessAt(decorates || defines ? lexer.indent() : -1);
    while (scopes.size() > 1 && scopes.element().indent() >= lexer.indent()) {
      scopes.pop();
      docstringMayFollow = false;
    }
    if (decorates) {
      statement = Statement.DECORATOR;
      last = "";
    } else if (defines) {
      statement = lexer.isWord("class") ? Statement.CLASS : Statement.FUNCTION;
    } else {
      statement = Statement.OTHER;
      collected.add(claims, null);
      claims.clear();
    }
  }

  /** What waits at another indentation stands before nothing that begins at this one. */
  private void endWaitingUnlessAt(int indent) {
    if (indent != waitingIndent) {
      waiting.forEach(before -> collected.add(before.marker(), before.otherwise()));
      waiting.clear();
    }
    waitingIndent = indent;
  }

  private void readDecorator() {
    docstringMayFollow = false;
    if (lexer.kind() == PythonLexer.Kind.WORD) {
      beforeLast = last;
      last = lexer.word();
    } else if (lexer.is('(') && last.equals("verifies") && beforeLast.equals("mark")) {
      claims.addAll(readArguments());
      last = "";
    } else if (!lexer.is('.')) {
      last = "";
    }
  }

  private List<Mention> readArguments() {
    Arguments arguments = new Arguments(collected, false);
    while (advance() != PythonLexer.Kind.END && lexer.brackets() > 0) {
      if (lexer.is('=')) {
        arguments.named(false);
      } else if (lexer.is(',')) {
        arguments.endOfArgument(lexer.brackets() > 1);
      } else if (lexer.kind() == PythonLexer.Kind.STRING && lexer.isPlain()) {
        arguments.literal(lexer.content());
      } else if (!lexer.is('[') && !lexer.is(']')) {
        arguments.other(lexer.start());
      }
    }
    arguments.endOfArgument(false);
    return arguments.mentions();
  }

  private void readName() {
    docstringMayFollow = false;
    if (lexer.isWord("async") || lexer.isWord("def") || lexer.isWord("class")) {
      return;
    }
    if (lexer.kind() != PythonLexer.Kind.WORD) {
      statement = Statement.OTHER;
      return;
    }
    PythonScope outer = scopes.element();
    PythonScope defined =
        statement == Statement.CLASS
            ? outer.type(lexer.word(), lexer.indent(), moduleLength)
            : outer.function(lexer.word(), lexer.indent());
    scopes.push(defined);
    for (Waiting before : waiting) {
      collected.add(
          before.marker(), defined.about() == null ? before.otherwise() : defined.about());
    }
    waiting.clear();
    collected.add(claims, outer.decorated(defined));
    claims.clear();
    statement = Statement.HEADER;
  }

  private void readHeader() {
    if (lexer.is(':') && lexer.brackets() == 0) {
      statement = Statement.OTHER;
      docstringMayFollow = true;
    }
  }

  private void readDocstring() {
    if (docstringMayFollow && lexer.kind() == PythonLexer.Kind.STRING && lexer.isText()) {
      PythonScope scope = scopes.element();
      collected.add(Markers.in(chars, lexer.start(), lexer.end()), scope.about());
    }
    docstringMayFollow = false;
  }
}
