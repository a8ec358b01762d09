package org.gitqms.rules.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The anchors by which a link reaches a heading, as forges make them. */
final class Anchors {

  private Anchors() {}

  /** The second heading of the same words has {@code -1} at the end, the third {@code -2}. */
  static Set<String> of(List<Heading> headings) {
    Set<String> anchors = new HashSet<>();
    Map<String, Integer> times = new HashMap<>();
    for (Heading heading : headings) {
      String anchor = of(heading.text());
      int earlier = times.merge(anchor, 1, Integer::sum) - 1;
      anchors.add(earlier == 0 ? anchor : anchor + "-" + earlier);
    }
    return anchors;
  }

  private static String of(String heading) {
    StringBuilder anchor = new StringBuilder(heading.length());
    heading
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (c == ' ') {
                anchor.append('-');
              } else if (c == '-' || c == '_' || Character.isLetterOrDigit(c)) {
                anchor.appendCodePoint(c);
              }
            });
    return anchor.toString();
  }

  /** Without percent escapes; as it is where they are malformed. */
  static String decode(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }
}
