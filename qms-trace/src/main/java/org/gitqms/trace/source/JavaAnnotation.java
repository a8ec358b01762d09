package org.gitqms.trace.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads the arguments of an annotation, from behind its opening parenthesis to the closing one. */
final class JavaAnnotation {

  private final JavaLexer lexer;
  private final Supplier<JavaLexer.Kind> advance;
  private final Collected collected;

  /**
   * Begins to read.
   *
   * @param lexer at the opening parenthesis
   * @param advance moves the lexer to the next token that is no comment
   */
  JavaAnnotation(JavaLexer lexer, Supplier<JavaLexer.Kind> advance, Collected collected) {
    this.lexer = lexer;
    this.advance = advance;
    this.collected = collected;
  }

  /** The ids that the annotation of this name names; of most annotations none. */
  List<Mention> ids(String simpleName) {
    if (simpleName.equals("Verifies") || simpleName.equals("Tag")) {
      return idsOf(simpleName);
    }
    List<Mention> ids = new ArrayList<>();
    boolean holdsTags = simpleName.equals("Tags");
    int parentheses = 1;
    String last = "";
    while (parentheses > 0 && advance.get() != JavaLexer.Kind.END) {
      if (holdsTags && lexer.is('(') && last.equals("Tag")) {
        ids.addAll(idsOf(last));
      } else if (lexer.is('(')) {
        parentheses++;
      } else if (lexer.is(')')) {
        parentheses--;
      }
      last = lexer.kind() == JavaLexer.Kind.WORD ? lexer.word() : "";
    }
    return ids;
  }

  private List<Mention> idsOf(String simpleName) {
    Arguments arguments = new Arguments(collected, simpleName.equals("Tag"));
    int parentheses = 1;
    int braces = 0;
    String last = "";
    while (parentheses > 0 && advance.get() != JavaLexer.Kind.END) {
      parentheses += lexer.is('(') ? 1 : lexer.is(')') ? -1 : 0;
      boolean isList = lexer.is('{') && braces++ == 0;
      boolean endsList = lexer.is('}') && --braces == 0;
      if (lexer.is('=')) {
        arguments.named(last.equals("value"));
      } else if (lexer.is(',') && parentheses == 1 && braces < 2) {
        arguments.endOfArgument(braces > 0);
      } else if (lexer.kind() == JavaLexer.Kind.STRING) {
        arguments.literal(lexer.content());
      } else if (parentheses > 0 && !isList && !endsList) {
        arguments.other(lexer.start());
      }
      last = lexer.kind() == JavaLexer.Kind.WORD ? lexer.word() : "";
    }
    arguments.endOfArgument(false);
    return arguments.mentions();
  }
}
