package org.gitqms.rules.requirement;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads words that are no requirement id, and look as if they were meant for one. */
public final class NearMiss {

  private static final String DASH = "[-_ .\u2010-\u2015\u2212]?";

  /** With other letters, dashes, or another number of digits than an id has. */
  private static final Pattern FORM =
      Pattern.compile(
          "REQ" + DASH + "(?<area>[A-Z][A-Z0-9]{0,15}?)" + DASH + "0*(?<number>[0-9]{1,6})",
          Pattern.CASE_INSENSITIVE);

  private NearMiss() {}

  /** True if the word, which is no id, looks as if it were meant for one. */
  public static boolean isOne(String word) {
    return RequirementId.parse(word).isEmpty() && FORM.matcher(word).matches();
  }

  /** What was meant; empty if it is not near enough to an id, or has more than three digits. */
  public static Optional<RequirementId> meant(String word) {
    Matcher form = FORM.matcher(word);
    if (!form.matches() || form.group("number").length() > 3) {
      return Optional.empty();
    }
    int number = Integer.parseInt(form.group("number"));
    String area = form.group("area").toUpperCase(Locale.ROOT);
    return RequirementId.parse(String.format(Locale.ROOT, "REQ-%s-%03d", area, number));
  }
}
