package org.gitqms.rules.document;

import java.util.Optional;

/**
 * Which characters a reader can see. The ranges are spelled out, because what the running Java
 * knows of Unicode must not change a verdict.
 */
final class Characters {

  private Characters() {}

  /** True for C0 and C1 controls and DEL, but not for tab and LF. */
  static boolean isControl(int c) {
    return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c <= 0x9F);
  }

  /** What is wrong with {@code c} in a document: a noun phrase, or empty if nothing is. */
  static Optional<String> whyRefused(int c) {
    if (c >= 0x20 && c < 0x7F) {
      return Optional.empty();
    }
    if (isControl(c)) {
      return Optional.of("a control character");
    }
    if (c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || in(c, 0x202A, 0x202E)
        || in(c, 0x2066, 0x2069)) {
      return Optional.of("a bidirectional control character, which can reorder what is shown");
    }
    if (c == 0x2028 || c == 0x2029) {
      return Optional.of("a line or paragraph separator that is not LF");
    }
    if (isInvisible(c)) {
      return Optional.of("an invisible character");
    }
    if ((c & 0xFFFE) == 0xFFFE || in(c, 0xFDD0, 0xFDEF) || in(c, 0xD800, 0xDFFF)) {
      return Optional.of("a code point that is no character");
    }
    if (in(c, 0xE000, 0xF8FF) || c >= 0xF0000) {
      return Optional.of("a private-use character, which shows only with a certain font");
    }
    return Optional.empty();
  }

  /** {@code U+200B} and the like. */
  static String name(int c) {
    return String.format("U+%04X", c);
  }

  /** Unicode's Default_Ignorable_Code_Point, interlinear annotation, and blanks that print. */
  private static boolean isInvisible(int c) {
    return c == 0x00AD
        || c == 0x034F
        || in(c, 0x115F, 0x1160)
        || in(c, 0x17B4, 0x17B5)
        || in(c, 0x180B, 0x180F)
        || in(c, 0x200B, 0x200D)
        || in(c, 0x2060, 0x206F)
        || c == 0x2800
        || c == 0x3164
        || in(c, 0xFE00, 0xFE0F)
        || c == 0xFEFF
        || c == 0xFFA0
        || in(c, 0xFFF0, 0xFFFC)
        || in(c, 0x1BCA0, 0x1BCA3)
        || in(c, 0x1D173, 0x1D17A)
        || in(c, 0xE0000, 0xE0FFF);
  }

  private static boolean in(int c, int first, int last) {
    return c >= first && c <= last;
  }
}
