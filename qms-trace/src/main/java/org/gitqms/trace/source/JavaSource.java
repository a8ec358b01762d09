package org.gitqms.trace.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads Java: follows types and their members, and in the bodies of methods only braces. Local and
 * anonymous classes belong to the method or field they stand in.
 */
final class JavaSource {

  private final JavaLexer lexer;
  private final Collected collected;
  private final String chars;
  private final Deque<JavaType> types = new ArrayDeque<>();

  private JavaMember member = new JavaMember();

  /** True as long as no line has ended since the member before this one did. */
  private boolean sameLine;

  /** Whether the text is in the body of a method, or in the value of a field up to a semicolon. */
  private boolean inBody;

  private boolean inValue;
  private int braces;
  private @Nullable String bodyTest;

  private JavaSource(SourceText text) {
    chars = text.chars();
    lexer = new JavaLexer(chars);
    collected = new Collected(text);
    types.push(JavaType.file());
  }

  static SourceLinks read(SourceText text) {
    JavaSource source = new JavaSource(text);
    source.readAll();
    return source.collected.result();
  }

  private void readAll() {
    while (advance() != JavaLexer.Kind.END) {
      if (lexer.is('@')) {
        readAnnotation();
      } else if (inBody || inValue) {
        readInBody();
      } else if (lexer.kind() == JavaLexer.Kind.WORD) {
        readWord();
      } else if (lexer.kind() == JavaLexer.Kind.SIGN) {
        readSign();
      }
    }
    while (types.size() > 1) {
      closeType();
    }
    endMember();
  }

  /** Goes on to the next token that is no comment. */
  private JavaLexer.Kind advance() {
    JavaLexer.Kind kind = lexer.next();
    while (kind == JavaLexer.Kind.COMMENT) {
      noteLines();
      List<Mention> markers = Markers.in(chars, lexer.start(), lexer.end());
      if (inBody || inValue) {
        collected.add(markers, bodyTest);
      } else {
        member.markers(markers);
      }
      kind = lexer.next();
    }
    noteLines();
    return kind;
  }

  private void noteLines() {
    if (lexer.linesBefore() == 0) {
      return;
    }
    if (sameLine && member.isEmpty()) {
      // What follows a member on its last line is not about the next one.
      collected.add(member.markers(), null);
      member = new JavaMember();
    }
    sameLine = false;
    if (lexer.linesBefore() > 1) {
      member.emptyLine();
    }
  }

  private void readWord() {
    member.word(lexer.word());
    if (member.awaitsValue()) {
      beginBody(true);
    }
  }

  private void readSign() {
    char sign = lexer.sign();
    if (member.inParentheses()) {
      member.sign(sign);
    } else if (sign == '{') {
      openBrace();
    } else if (sign == '}') {
      closeType();
    } else if (sign == ';') {
      types.element().endsConstants();
      endMember();
    } else if (sign == ',' && types.element().listsConstants()) {
      endMember();
    } else {
      member.sign(sign);
      if (member.awaitsValue()) {
        beginBody(true);
      }
    }
  }

  private void readInBody() {
    if (lexer.is('{')) {
      braces++;
    } else if (lexer.is('}')) {
      braces--;
      if (inBody && braces == 0) {
        endBody();
      } else if (inValue && braces < 0) {
        endBody();
        closeType();
      }
    } else if (inValue && braces == 0 && lexer.is(';')) {
      endBody();
    }
  }

  private void openBrace() {
    String simpleName = member.type();
    String name = simpleName == null ? "" : SourceNames.within(types.element().name(), simpleName);
    if (simpleName == null || name.length() > SourceNames.MAX_OUTER) {
      beginBody(false);
      return;
    }
    collected.add(member.claims(), name);
    collected.add(member.markersApart(), null);
    types.push(JavaType.declaredBy(member, simpleName, name));
    beginMember();
  }

  private void closeType() {
    endMember();
    if (types.size() == 1) {
      return;
    }
    JavaType type = types.pop();
    collected.add(type.markers(), type.isTest() ? type.name() : null);
    if (type.isTest()) {
      types.element().holdsTest();
    }
  }

  private void beginBody(boolean isValue) {
    bodyTest = collectMember();
    inBody = !isValue;
    inValue = isValue;
    braces = isValue ? 0 : 1;
  }

  private void endBody() {
    inBody = false;
    inValue = false;
    beginMember();
  }

  private void endMember() {
    String packageName = member.packageName();
    if (!packageName.isEmpty() && types.size() == 1) {
      types.pop();
      types.push(
          packageName.length() > SourceNames.MAX_OUTER
              ? JavaType.file()
              : JavaType.inPackage(packageName));
    }
    collectMember();
    beginMember();
  }

  private void beginMember() {
    member = new JavaMember();
    sameLine = true;
  }

  /** What was found before the member is about it. The test that it is; null if it is none. */
  private @Nullable String collectMember() {
    JavaType type = types.element();
    String simpleName = type.listsConstants() ? null : member.name();
    String name = simpleName == null ? null : SourceNames.within(type.name(), simpleName);
    String test = member.isTest() ? name : null;
    if (test != null) {
      type.holdsTest();
    }
    collected.add(member.claims(), name);
    collected.add(member.markers(), test);
    return test;
  }

  private void readAnnotation() {
    member.sign('@');
    if (advance() != JavaLexer.Kind.WORD || lexer.word().equals("interface")) {
      lexer.back();
      return;
    }
    String simpleName = lexer.word();
    while (advance() == JavaLexer.Kind.SIGN && lexer.is('.')) {
      if (advance() == JavaLexer.Kind.WORD) {
        simpleName = lexer.word();
      }
    }
    List<Mention> ids = List.of();
    if (lexer.is('(')) {
      ids = new JavaAnnotation(lexer, this::advance, collected).ids(simpleName);
    } else {
      lexer.back();
    }
    if (inBody || inValue) {
      collected.add(ids, bodyTest);
    } else {
      member.annotation(simpleName, ids);
    }
  }
}
