package org.gitqms.rules.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How strictly a repository is run. A repository in {@code gxp} never leaves it. */
public enum Profile {
  /** Agents may review and approve; every report says how much they did. */
  SELF_REGULATED,
  /** Agents never review or approve; signing for a meaning needs a hardware key, touch and PIN. */
  GXP;

  /** Reads the word used in {@code rules.yml}. */
  public static Optional<Profile> parse(String word) {
    return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
  }

  /** The word used in {@code rules.yml}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
