package org.gitqms.rules.prompt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is asked to do; the first folder of a prompt's path. */
public enum Task {
  REVIEW,
  APPROVAL;

  /** Reads the name of a folder. */
  public static Optional<Task> parse(String word) {
    return Arrays.stream(values()).filter(t -> t.word().equals(word)).findFirst();
  }

  /** The name of the folder. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
