package org.gitqms.rules.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a form where one answer stands.
 *
 * @param question id of the prompt or gate
 * @param round the round of its loop, from 1 on; 0 outside loops
 */
public record Position(String question, int round) {

  /** Rounds of one loop. */
  static final int MAX_ROUND = 999;

  private static final Pattern FORM = Pattern.compile("(" + Form.ID + ")(?:\\.([1-9][0-9]{0,2}))?");

  /** Reads {@code step.2} or {@code summary}; empty if it is anything else. */
  public static Optional<Position> parse(String label) {
    Matcher matcher = FORM.matcher(label);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String round = matcher.group(2);
    return Optional.of(new Position(matcher.group(1), round == null ? 0 : Integer.parseInt(round)));
  }

  /** {@code step.2} in a loop, {@code summary} outside. */
  public String label() {
    return round == 0 ? question : question + "." + round;
  }
}
