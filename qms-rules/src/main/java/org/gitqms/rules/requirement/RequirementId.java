package org.gitqms.rules.requirement;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of a requirement, such as {@code REQ-SEC-001} (SOP-006, 5.2). It is never used again.
 *
 * @param value {@code REQ-}, an area of up to 16 capital letters and digits, a hyphen, three digits
 */
public record RequirementId(String value) implements Comparable<RequirementId> {

  private static final Pattern FORM = Pattern.compile("REQ-[A-Z][A-Z0-9]{0,15}-[0-9]{3}");

  public RequirementId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a requirement id: " + value);
    }
  }

  /** Reads an id; empty if the text is none. */
  public static Optional<RequirementId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new RequirementId(text)) : Optional.empty();
  }

  /** The part between the hyphens, such as {@code SEC}. */
  public String area() {
    return value.substring(4, value.length() - 4);
  }

  @Override
  public int compareTo(RequirementId other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RequirementId that && value.equals(that.value);
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
