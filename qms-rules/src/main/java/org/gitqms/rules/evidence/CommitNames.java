package org.gitqms.rules.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the commits that a text names: words of 7 to 40 hex digits, letters and digits among them.
 * Right behind the word "commit" also such of digits alone.
 */
final class CommitNames {

  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\w:@#=+%\\\\/-])(?<![\\w]\\.)[0-9a-f]{7,40}(?![\\w@=+%\\\\/-]|\\.\\w|:\\w)");

  private static final int LONGEST_WORD = 12;

  private static final Pattern AFTER_THE_WORD =
      Pattern.compile(
          "(?i:\\bcommits?|\\bsha|\\bhash)\\b(?i:\\s++(?:ids?|hash|sha))?+\\s*+[:=]?+\\s*+"
              + "\\(?+([0-9a-f]{7,40})(?![\\w@=+%\\\\/-]|\\.\\w|:\\w)");

  private static final Pattern DATE = Pattern.compile("[0-9]{1,4}(?:feb|dec)[0-9]{2,4}");

  /** What such digits belong to if this stands before them. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)\\b(?:md5|sha-?(?:1|256|512)|digest|checksum|fingerprint|etag|container|image|session"
              + "|token|uuid|guid|colou?r|key)(?:\\s+(?:id|hash|sum))?\\s*[:=]?\\s*$");

  private CommitNames() {}

  static List<Reference> in(CharSequence text) {
    List<Reference> found = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    Matcher named = AFTER_THE_WORD.matcher(text);
    while (named.find()) {
      String name = named.group(1);
      if (isNoWord(name) && taken.add(named.start(1))) {
        found.add(new Reference.CommitName(named.start(1), name));
      }
    }
    Matcher word = NAME.matcher(text);
    while (word.find()) {
      if (looksLikeOne(text, word) && taken.add(word.start())) {
        found.add(new Reference.CommitName(word.start(), word.group()));
      }
    }
    return found;
  }

  private static boolean looksLikeOne(CharSequence text, Matcher word) {
    String name = word.group();
    boolean mixed = isNoWord(name) && name.chars().anyMatch(Character::isLetter);
    return mixed
        && !DATE.matcher(name).matches()
        && !OTHER
            .matcher(text)
            .region(Math.max(0, word.start() - 30), word.start())
            .useTransparentBounds(true)
            .find();
  }

  /** Words of these letters, such as "defaced" and "effaced", are short. */
  private static boolean isNoWord(String name) {
    return name.length() > LONGEST_WORD || name.chars().anyMatch(Character::isDigit);
  }
}
