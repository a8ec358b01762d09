package org.gitqms.rules.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of a controlled document, such as {@code CR-001-VAR-002} or {@code SDLC-QMS-RS}. An id
 * is never used twice.
 *
 * @param value upper-case letters and digits in parts joined by hyphens, at most 80 characters
 */
public record DocumentId(String value) implements Comparable<DocumentId> {

  private static final int LONGEST = 80;

  public DocumentId {
    if (!isId(value)) {
      throw new IllegalArgumentException("not a document id: " + value);
    }
  }

  /** Reads an id; empty if it is none. */
  public static Optional<DocumentId> parse(String text) {
    return isId(text) ? Optional.of(new DocumentId(text)) : Optional.empty();
  }

  // By hand and not by a pattern: every commit of a history asks this many times.
  private static boolean isId(String text) {
    if (text.length() > LONGEST || text.indexOf('-') < 1) {
      return false;
    }
    char previous = '-';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'A' && c <= 'Z';
      boolean digit = c >= '0' && c <= '9';
      boolean fits = letter || (i > 0 && (digit || (c == '-' && previous != '-')));
      if (!fits) {
        return false;
      }
      previous = c;
    }
    return previous != '-';
  }

  @Override
  public int compareTo(DocumentId other) {
    return value.compareTo(other.value);
  }

  // By hand, for the start of hooks: decision 14.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DocumentId that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
