package org.gitqms.githooks.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A commit message that is still being written: the author's lines, and git's comments after them.
 *
 * @param words the lines of the author
 * @param comments git's comments, and all that comes after them
 */
record Draft(List<String> words, List<String> comments) {

  private static final Pattern TRAILER = Pattern.compile("[A-Za-z0-9-]+: .*");

  Draft {
    words = List.copyOf(words);
    comments = List.copyOf(comments);
  }

  /** Reads a message whose comments begin with {@code comment}; null if it can have none. */
  static Draft of(String raw, @Nullable String comment) {
    List<String> lines = new ArrayList<>(List.of(raw.split("\n", -1)));
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    int end = lines.size();
    for (int i = 0; comment != null && i < lines.size(); i++) {
      if (lines.get(i).startsWith(comment)) {
        end = i;
        break;
      }
    }
    List<String> words = new ArrayList<>(lines.subList(0, end));
    while (!words.isEmpty() && words.get(words.size() - 1).isBlank()) {
      words.remove(words.size() - 1);
    }
    return new Draft(words, lines.subList(end, lines.size()));
  }

  /** True if the author has written nothing yet. */
  boolean isEmpty() {
    return words.stream().allMatch(String::isBlank);
  }

  /** The same with these words. */
  Draft saying(String... lines) {
    return new Draft(List.of(lines), comments);
  }

  /** The same with comment lines more, before those of git. */
  Draft commented(String comment, List<String> lines) {
    List<String> more = new ArrayList<>();
    lines.forEach(line -> more.add(comment + " " + line));
    more.add(comment);
    more.addAll(comments);
    return new Draft(words, more);
  }

  /**
   * The same with a trailer in its last paragraph, unless one of that name stands there already.
   * Who has written nothing yet finds room above it.
   */
  Draft withTrailer(String name, String value) {
    String trailer = name + ": " + value;
    if (isEmpty()) {
      return saying("", "", trailer);
    }
    int paragraph = words.size();
    while (paragraph > 0 && !words.get(paragraph - 1).isBlank()) {
      paragraph--;
    }
    List<String> last = words.subList(paragraph, words.size());
    boolean trailers =
        paragraph > 0 && last.stream().allMatch(line -> TRAILER.matcher(line).matches());
    String mark = name.toLowerCase(Locale.ROOT) + ":";
    if (trailers && last.stream().anyMatch(l -> l.toLowerCase(Locale.ROOT).startsWith(mark))) {
      return this;
    }
    List<String> more = new ArrayList<>(words);
    if (!trailers) {
      more.add("");
    }
    more.add(trailer);
    return new Draft(more, comments);
  }

  /** The message as it stands in the file. */
  String text() {
    List<String> all = new ArrayList<>(words);
    if (!comments.isEmpty()) {
      all.add("");
      all.addAll(comments);
    }
    return String.join("\n", all) + "\n";
  }
}
