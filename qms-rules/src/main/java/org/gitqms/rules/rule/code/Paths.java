package org.gitqms.rules.rule.code;

import java.util.List;

/** Paths in a message. */
final class Paths {

  private static final int SHOWN = 5;

  private Paths() {}

  /** The first few, with the verb: {@code a is}, {@code a, b are}, {@code a, b and 7 more are}. */
  static String listed(List<String> paths) {
    List<String> shown = paths.subList(0, Math.min(SHOWN, paths.size()));
    int rest = paths.size() - shown.size();
    return String.join(", ", shown)
        + (rest > 0 ? " and " + rest + " more" : "")
        + (paths.size() == 1 ? " is" : " are");
  }
}
