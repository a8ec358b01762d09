package org.gitqms.trace.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what an annotation is given: ids as string literals, with commas between them. */
final class Arguments {

  private final Collected collected;
  private final boolean anyWords;
  private final List<Mention> mentions = new ArrayList<>();

  /** The argument being read: where it starts, and what it is if it is a literal alone. */
  private int start = -1;

  private @Nullable Mention literal;
  private boolean ours = true;

  /**
   * Begins to read.
   *
   * @param anyWords true where words of all sorts may stand, of which some are ids
   */
  Arguments(Collected collected, boolean anyWords) {
    this.collected = collected;
    this.anyWords = anyWords;
  }

  void literal(Mention word) {
    literal = start < 0 ? word : null;
    start = start < 0 ? word.offset() : start;
  }

  /** Something other than a plain string literal. */
  void other(int offset) {
    literal = null;
    start = start < 0 ? offset : start;
  }

  /**
   * What was read was only the name of the argument.
   *
   * @param ours false if such an argument names no requirements
   */
  void named(boolean ours) {
    drop();
    this.ours = ours;
  }

  /**
   * At each comma and at the end.
   *
   * @param inList true if the comma is within a list of values of one argument
   */
  void endOfArgument(boolean inList) {
    if (ours && literal != null) {
      if (!anyWords || literal.looksLikeRequirement()) {
        mentions.add(literal);
      }
    } else if (ours && start >= 0 && !anyWords) {
      collected.problem(
          start,
          "the id of a requirement cannot be read here without compiling",
          "write the id as a literal, such as \"REQ-SEC-001\"");
    }
    drop();
    ours |= !inList;
  }

  private void drop() {
    start = -1;
    literal = null;
  }

  List<Mention> mentions() {
    return mentions;
  }
}
