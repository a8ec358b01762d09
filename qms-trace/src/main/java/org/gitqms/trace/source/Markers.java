package org.gitqms.trace.source;

import java.util.ArrayList;
import java.util.List;

/** Reads markers: ids in square brackets on one line, with commas between them if several. */
final class Markers {

  private Markers() {}

  /** What the markers in a part of a text name; words that are no attempt at an id are left out. */
  static List<Mention> in(String chars, int from, int to) {
    List<Mention> mentions = new ArrayList<>();
    int open = -1;
    for (int i = from; i < to; i++) {
      switch (chars.charAt(i)) {
        case '[' -> open = i;
        case '\n', '\r' -> open = -1;
        case ']' -> {
          if (open >= 0) {
            readWords(chars, open, i, mentions);
            open = -1;
          }
        }
        default -> {}
      }
    }
    return mentions;
  }

  private static void readWords(String chars, int open, int close, List<Mention> mentions) {
    boolean index = open > 0 && Character.isJavaIdentifierPart(chars.charAt(open - 1));
    int from = open + 1;
    for (int i = from; i <= close; i++) {
      if (i == close || chars.charAt(i) == ',') {
        Mention mention = trimmed(chars, from, i);
        // What stands right after a name is code, such as map[req.id1].
        if (mention.looksLikeRequirement() && (mention.id() != null || !index)) {
          mentions.add(mention);
        }
        from = i + 1;
      }
    }
  }

  private static Mention trimmed(String chars, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(chars.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(chars.charAt(end - 1))) {
      end--;
    }
    return Mention.of(chars.substring(start, end), start);
  }
}
