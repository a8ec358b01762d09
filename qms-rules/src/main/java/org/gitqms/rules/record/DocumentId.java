package org.gitqms.rules.record;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a controlled document, such as {@code CR-001-VAR-002} or {@code SDLC-QMS-RS}. An id
 * is never used twice.
 *
 * @param value upper-case letters and digits in parts joined by hyphens, at most 80 characters
 */
public record DocumentId(String value) implements Comparable<DocumentId> {

  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");
  private static final int LONGEST = 80;

  public DocumentId {
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a document id: " + value);
    }
  }

  /** Reads an id; empty if it is none. */
  public static Optional<DocumentId> parse(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches()
        ? Optional.of(new DocumentId(text))
        : Optional.empty();
  }

  @Override
  public int compareTo(DocumentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
