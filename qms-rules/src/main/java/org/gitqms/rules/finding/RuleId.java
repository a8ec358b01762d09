package org.gitqms.rules.finding;

import java.util.regex.Pattern;

/**
 * The stable name of a rule, such as {@code QMS-201}. An id is never given to another rule.
 *
 * @param value {@code QMS-} and three digits; the first digit is the family
 */
public record RuleId(String value) implements Comparable<RuleId> {

  private static final Pattern FORM = Pattern.compile("QMS-[1-9][0-9]{2}");

  public RuleId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a rule id: " + value);
    }
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
