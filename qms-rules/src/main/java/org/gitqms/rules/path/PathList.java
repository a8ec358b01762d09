package org.gitqms.rules.path;

import java.util.List;

/** Paths or other names in a message. */
public final class PathList {

  private static final int SHOWN = 5;

  private PathList() {}

  /** The first few: {@code a}, {@code a, b}, {@code a, b and 7 more}. */
  public static String of(List<String> paths) {
    List<String> shown = paths.subList(0, Math.min(SHOWN, paths.size()));
    int rest = paths.size() - shown.size();
    return String.join(", ", shown) + (rest > 0 ? " and " + rest + " more" : "");
  }
}
