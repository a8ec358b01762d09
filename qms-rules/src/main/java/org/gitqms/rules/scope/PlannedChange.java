package org.gitqms.rules.scope;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is to be done to a file or a document. */
public enum PlannedChange {
  MAKE(Set.of("add", "added", "create", "created", "new")),
  CHANGE(
      Set.of(
          "change",
          "changed",
          "edit",
          "edited",
          "modify",
          "modified",
          "move",
          "moved",
          "rename",
          "renamed",
          "revise",
          "revised",
          "update",
          "updated")),
  END(Set.of("delete", "deleted", "remove", "removed", "retire", "retired"));

  private final Set<String> words;

  PlannedChange(Set<String> words) {
    this.words = words;
  }

  /** What a word says, in upper or lower case; empty if it says none of these. */
  public static Optional<PlannedChange> parse(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (PlannedChange change : values()) {
      if (change.words.contains(lower)) {
        return Optional.of(change);
      }
    }
    return Optional.empty();
  }
}
