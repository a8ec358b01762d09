package org.gitqms.rules.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One tag of a form: an HTML comment alone on its line, as {@code <!-- @prompt: id, next: id -->}.
 *
 * @param name such as {@code prompt}
 * @param value what follows the name; empty if nothing does
 * @param attributes the further {@code key: value} pairs, in order
 * @param start offset of its line
 * @param end offset after its line, with the line end
 */
record Tag(String name, String value, Map<String, String> attributes, int start, int end) {

  private static final String OPEN = "<!--";
  private static final Pattern LINE =
      Pattern.compile("<!-- @([a-z-]{1,20})(?:: ([A-Za-z0-9:, -]{1,400}))? -->");
  private static final String SHAPE =
      "write it alone on its line, as: <!-- @prompt: id, next: id -->";

  Tag {
    attributes = Map.copyOf(attributes);
  }

  /** All tags of a text in order; what looks like one and is none becomes a problem. */
  static List<Tag> all(String text, List<FormProblem> problems) {
    List<Tag> tags = new ArrayList<>();
    for (int at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, at + 1)) {
      int word = at + OPEN.length();
      while (word < text.length() && " \t\n".indexOf(text.charAt(word)) >= 0) {
        word++;
      }
      if (word == text.length() || text.charAt(word) != '@') {
        continue;
      }
      int lineStart = text.lastIndexOf('\n', at) + 1;
      int lineEnd = text.indexOf('\n', at);
      int stop = lineEnd < 0 ? text.length() : lineEnd;
      Matcher line = LINE.matcher(text.substring(lineStart, stop));
      if (line.matches()) {
        read(line, lineStart, Math.min(stop + 1, text.length()), tags, problems);
      } else {
        problems.add(new FormProblem(at, "this looks like a tag of a form and is none", SHAPE));
      }
    }
    return tags;
  }

  private static void read(
      Matcher line, int start, int end, List<Tag> tags, List<FormProblem> problems) {
    String all = line.group(2) == null ? "" : line.group(2);
    String[] parts = all.split(", ", -1);
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      int colon = parts[i].indexOf(": ");
      String key = colon < 0 ? "" : parts[i].substring(0, colon);
      if (colon < 1 || attributes.put(key, parts[i].substring(colon + 2)) != null) {
        problems.add(
            new FormProblem(
                start, "'" + parts[i] + "' is no 'key: value', or stands twice", SHAPE));
        return;
      }
    }
    tags.add(new Tag(line.group(1), parts[0], attributes, start, end));
  }
}
