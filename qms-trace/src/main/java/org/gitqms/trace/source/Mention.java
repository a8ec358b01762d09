package org.gitqms.trace.source;

import java.util.Optional;
import org.gitqms.rules.requirement.NearMiss;
import org.gitqms.rules.requirement.RequirementId;
import org.jspecify.annotations.Nullable;

/**
 * A word that stands where the id of a requirement may be expected.
 *
 * @param word as written
 * @param id what the word is; null if it is no id
 * @param offset where it starts in the text
 */
record Mention(String word, @Nullable RequirementId id, int offset) {

  /** More than any id or near miss has; bounds what is spent on a word, and what is shown of it. */
  private static final int MAX_LENGTH = 40;

  static Mention of(String word, int offset) {
    Optional<RequirementId> id =
        word.length() <= MAX_LENGTH && word.startsWith("REQ-")
            ? RequirementId.parse(word)
            : Optional.empty();
    return new Mention(word, id.orElse(null), offset);
  }

  /**
   * True if the word is an id, or looks as if it were meant for one. Where words of all sorts may
   * stand, {@code requests1} is no attempt at an id: something parts REQ from the area.
   */
  boolean looksLikeRequirement() {
    return id != null
        || (word.length() > 3
            && word.length() <= MAX_LENGTH
            && word.regionMatches(true, 0, "REQ", 0, 3)
            && !Character.isLetterOrDigit(word.charAt(3))
            && NearMiss.isOne(word));
  }

  /** The word as a message of one line shows it. */
  String shown() {
    int end = Math.min(word.length(), MAX_LENGTH);
    StringBuilder shown = new StringBuilder(word.substring(0, end));
    for (int i = 0; i < end; i++) {
      if (Character.isISOControl(shown.charAt(i))) {
        shown.setCharAt(i, ' ');
      }
    }
    return shown.append(word.length() > end ? "..." : "").toString();
  }

  /** What to do where the word is no id. */
  String fix() {
    Optional<RequirementId> meant =
        word.length() <= MAX_LENGTH ? NearMiss.meant(word) : Optional.empty();
    return meant
        .map(requirement -> "did you mean " + requirement + "?")
        .orElse("write an id such as REQ-SEC-001: REQ, an area in capitals, three digits");
  }
}
