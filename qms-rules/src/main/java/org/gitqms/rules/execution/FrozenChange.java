package org.gitqms.rules.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What differs between the frozen lines of one section.
 *
 * @param section the heading without its number; empty for what stands before the first
 * @param offset of the first line that was added, or of the section, in the later text
 * @param removed lines that are gone
 * @param added lines that are new
 */
public record FrozenChange(String section, int offset, List<String> removed, List<String> added) {

  private static final FrozenChange OF_SHAPE =
      new FrozenChange("", 0, List.of("the order of its parts, or what they are"), List.of());

  private static final int MOST_LINES = 3;
  private static final int MOST_CHARACTERS = 100;

  public FrozenChange {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  /** The lines with - and + before them, on one line, and not more than can be read. */
  public String told() {
    List<String> parts = new ArrayList<>();
    tell("- ", removed, parts);
    tell("+ ", added, parts);
    return String.join("; ", parts);
  }

  private static void tell(String sign, List<String> lines, List<String> parts) {
    lines.stream().limit(MOST_LINES).forEach(line -> parts.add(sign + shortened(line)));
    if (lines.size() > MOST_LINES) {
      parts.add(sign + (lines.size() - MOST_LINES) + " more lines");
    }
  }

  private static String shortened(String line) {
    String text = line.strip();
    if (text.isEmpty()) {
      return "(a blank line)";
    }
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "...";
  }

  /** The sections that differ, in the order of the later text, those that are gone at the end. */
  static List<FrozenChange> between(List<FrozenPassage> before, List<FrozenPassage> after) {
    Map<String, FrozenPassage> old = keyed(before);
    List<FrozenChange> changes = new ArrayList<>();
    keyed(after)
        .forEach(
            (key, now) -> {
              FrozenPassage was = old.remove(key);
              changed(was == null ? new FrozenPassage("", List.of()) : was, now)
                  .ifPresent(changes::add);
            });
    old.values()
        .forEach(was -> changed(was, new FrozenPassage("", List.of())).ifPresent(changes::add));
    return changes.isEmpty() ? List.of(OF_SHAPE) : changes;
  }

  /** By name, and by number where a name comes again. */
  private static Map<String, FrozenPassage> keyed(List<FrozenPassage> passages) {
    Map<String, FrozenPassage> keyed = new LinkedHashMap<>();
    Map<String, Integer> copies = new HashMap<>();
    for (FrozenPassage passage : passages) {
      int copy = copies.merge(passage.section(), 1, Integer::sum);
      keyed.put(passage.section() + '\n' + copy, passage);
    }
    return keyed;
  }

  /** The lines between those that are the same at the beginning and at the end. */
  private static Optional<FrozenChange> changed(FrozenPassage was, FrozenPassage now) {
    List<String> old = texts(was);
    List<String> lines = texts(now);
    int most = Math.min(old.size(), lines.size());
    int head = 0;
    while (head < most && old.get(head).equals(lines.get(head))) {
      head++;
    }
    int oldEnd = old.size();
    int end = lines.size();
    while (oldEnd > head && end > head && old.get(oldEnd - 1).equals(lines.get(end - 1))) {
      oldEnd--;
      end--;
    }
    if (oldEnd == head && end == head) {
      return Optional.empty();
    }
    int shown = Math.min(head, now.lines().size() - 1);
    return Optional.of(
        new FrozenChange(
            now.section().isEmpty() ? was.section() : now.section(),
            shown < 0 ? 0 : now.lines().get(shown).offset(),
            old.subList(head, oldEnd),
            lines.subList(head, end)));
  }

  private static List<String> texts(FrozenPassage passage) {
    return passage.lines().stream().map(FrozenPassage.Line::text).toList();
  }
}
