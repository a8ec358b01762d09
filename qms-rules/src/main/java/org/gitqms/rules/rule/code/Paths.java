package org.gitqms.rules.rule.code;

import java.util.List;
import org.gitqms.rules.path.PathList;

/** Paths in a message. */
final class Paths {

  private Paths() {}

  /** The first few, with the verb: {@code a is}, {@code a, b are}, {@code a, b and 7 more are}. */
  static String listed(List<String> paths) {
    return PathList.of(paths) + (paths.size() == 1 ? " is" : " are");
  }
}
