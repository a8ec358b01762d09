package org.gitqms.rules.path;

/** Compares one name of a path with one that may have wildcards. */
final class Wildcards {

  private Wildcards() {}

  /**
   * True if the name is as the pattern says: {@code *} stands for any characters, {@code ?} for
   * one. Only the last star is tried again, so that the time is bounded by the product of both
   * lengths.
   */
  static boolean match(String pattern, String name) {
    if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
      return pattern.equals(name);
    }
    return match(pattern.codePoints().toArray(), name.codePoints().toArray());
  }

  private static boolean match(int[] pattern, int[] name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int taken = 0;
    while (n < name.length) {
      if (p < pattern.length && pattern[p] == '*') {
        star = p++;
        taken = n;
      } else if (p < pattern.length && (pattern[p] == '?' || pattern[p] == name[n])) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++taken;
      } else {
        return false;
      }
    }
    while (p < pattern.length && pattern[p] == '*') {
      p++;
    }
    return p == pattern.length;
  }
}
