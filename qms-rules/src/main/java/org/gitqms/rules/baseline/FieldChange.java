package org.gitqms.rules.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.gitqms.rules.requirement.ItemTexts;

/**
 * A field of a requirement that reads otherwise.
 *
 * @param field its name
 * @param before the old text; empty if there was none
 * @param after the new text; empty if there is none
 */
public record FieldChange(String field, String before, String after) {

  /**
   * All that read otherwise, by name. All that stands below a heading is told as a whole only where
   * no field of it tells what has changed.
   */
  static List<FieldChange> between(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String name : names) {
      String old = before.getOrDefault(name, "");
      String now = after.getOrDefault(name, "");
      if (!old.equals(now)) {
        changes.add(new FieldChange(name, old, now));
      }
    }
    if (changes.size() > 1) {
      changes.removeIf(change -> change.field().equals(ItemTexts.BODY));
    }
    return changes;
  }
}
