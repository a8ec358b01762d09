package org.gitqms.rules.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a principal is. */
public enum PrincipalKind {
  HUMAN,
  AGENT,
  CI;

  /** Reads the lower-case word used in {@code people.yml}. */
  public static Optional<PrincipalKind> parse(String word) {
    return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
  }

  /** The lower-case word used in {@code people.yml}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
