package org.gitqms.rules.requirement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a requirement is verified (SOP-006, 5.2). */
public enum VerificationKind {
  /** A test that a machine runs and judges, of whatever size. */
  UNIT_TEST("unit test", Set.of("unit test", "test", "unit tests", "tests", "automated test")),
  /** An argument with places in the code, as a section of the matrix. */
  QUALITATIVE_PROOF("qualitative proof", Set.of("qualitative proof", "proof", "inspection")),
  /** What a person observed: a document of type VR. */
  VERIFICATION_RECORD("verification record", Set.of("verification record", "vr"));

  private final String words;
  private final Set<String> readAs;

  VerificationKind(String words, Set<String> readAs) {
    this.words = words;
    this.readAs = readAs;
  }

  /** Reads the words of a cell, whatever their case; empty if they name no kind. */
  public static Optional<VerificationKind> parse(String text) {
    String words = Words.of(Words.plain(text)).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> kind.readAs.contains(words)).findFirst();
  }

  /** As it is written in documents. */
  public String words() {
    return words;
  }
}
