package org.gitqms.rules.prompt;

import java.util.Locale;
import java.util.Optional;
import org.gitqms.rules.event.EventMessage;

/**
 * What somebody answered to one item of a checklist.
 *
 * @param answer the answer
 * @param evidence what he wrote beside it, one line; empty if nothing
 */
public record Reply(Answer answer, String evidence) {

  /** Is it so? */
  public enum Answer {
    YES,
    NO,
    /** Not applicable: the item speaks of something that this document has nothing of. */
    N_A;

    /** Reads {@code yes}, {@code no}, {@code n-a}, or {@code y}, {@code n}, {@code n/a}. */
    public static Optional<Answer> parse(String word) {
      return switch (word.strip().toLowerCase(Locale.ROOT)) {
        case "yes", "y" -> Optional.of(YES);
        case "no", "n" -> Optional.of(NO);
        case "n-a", "n/a" -> Optional.of(N_A);
        default -> Optional.empty();
      };
    }

    /** The word that is written down. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * @throws IllegalArgumentException if the evidence is no single line as {@link #of} makes it
   */
  public Reply {
    if (!evidence.equals(oneLine(evidence)) || !EventMessage.mayBeFreeText("- " + evidence + ".")) {
      throw new IllegalArgumentException("evidence that cannot stand in a message");
    }
  }

  /**
   * A reply with the evidence as it was typed: blanks and line ends become one blank each. Empty if
   * it holds a hidden character, which nobody who reads it later would see.
   */
  public static Optional<Reply> of(Answer answer, String typed) {
    String evidence = oneLine(typed);
    return EventMessage.mayBeFreeText("- " + evidence + ".")
        ? Optional.of(new Reply(answer, evidence))
        : Optional.empty();
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
