package org.gitqms.rules.document;

/** Thrown through the markdown library, which has no other way to stop at a bounded cost. */
final class TooIntricate extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int offset;

  TooIntricate(int offset) {
    super("too intricate at offset " + offset, null, false, false);
    this.offset = offset;
  }

  int offset() {
    return offset;
  }
}
