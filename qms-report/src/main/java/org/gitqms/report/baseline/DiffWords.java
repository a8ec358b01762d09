package org.gitqms.report.baseline;

import java.util.Locale;

/** DiffWords that the renditions share. */
final class DiffWords {

  private DiffWords() {}

  /** The word for one of several alternatives. */
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** A number of things that are called so. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
