package org.gitqms.rules.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a principal may do. */
public enum Group {
  /** People, policy and repair; may also initiate. */
  ADMINISTRATOR,
  /** Writes and moves documents. */
  INITIATOR,
  /** Assigns, reviews and approves; somebody of this group stands behind every approval. */
  QUALITY,
  /** Reviews and approves when assigned. */
  REVIEWER;

  /** Reads the lower-case word used in {@code people.yml}. */
  public static Optional<Group> parse(String word) {
    return Arrays.stream(values()).filter(g -> g.word().equals(word)).findFirst();
  }

  /** The lower-case word used in {@code people.yml}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
