package org.gitqms.rules.form;

import org.jspecify.annotations.Nullable;

/** One line of what was answered; none is ever changed or taken out. */
public sealed interface Entry {

  /** Who answered. */
  String actor();

  /** When, in seconds since the epoch: the committer time of the event. */
  long time();

  /**
   * An answer, or an amendment of an earlier one at the same position.
   *
   * @param observed full id of the commit on which it was given, where the prompt asks for it
   * @param reason why an earlier answer is amended; null for a first answer
   */
  record Response(
      Position position,
      String value,
      String actor,
      long time,
      @Nullable String observed,
      @Nullable String reason)
      implements Entry {}

  /** A finished loop is opened for one more round. */
  record Reopening(String loop, String reason, String actor, long time) implements Entry {}
}
