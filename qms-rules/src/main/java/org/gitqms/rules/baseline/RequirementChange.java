package org.gitqms.rules.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.requirement.RequirementId;
import org.jspecify.annotations.Nullable;

/**
 * A requirement that is not what it was.
 *
 * @param id the requirement
 * @param kind what became of it
 * @param before what it demanded; empty if it was not there
 * @param after what it demands; empty if it is not there
 * @param fields the fields that read otherwise, by name
 * @param because the requirements that it is directly derived from and that have changed, or
 *     something that these are derived from
 */
public record RequirementChange(
    RequirementId id,
    Kind kind,
    String before,
    String after,
    List<FieldChange> fields,
    List<RequirementId> because) {

  /** What became of a requirement. */
  public enum Kind {
    ADDED,
    /** It is not in the specification any more. */
    REMOVED,
    /** It is struck through, and was not. */
    WITHDRAWN,
    /** It was struck through, and is not any more. */
    RESTORED,
    /** It reads otherwise. */
    CHANGED,
    /** It reads the same, and something that it is derived from has changed. */
    DERIVED
  }

  public RequirementChange {
    fields = List.copyOf(fields);
    because = List.copyOf(because);
  }

  /** All requirements of one specification that are not what they were, by id. */
  static List<RequirementChange> between(
      DocumentId specification, Baseline before, Baseline after) {
    SortedMap<RequirementId, StatedRequirement> old = before.system(specification).requirements();
    SortedMap<RequirementId, StatedRequirement> now = after.system(specification).requirements();
    TreeSet<RequirementId> ids = new TreeSet<>(old.keySet());
    ids.addAll(now.keySet());
    List<RequirementChange> changes = new ArrayList<>();
    for (RequirementId id : ids) {
      StatedRequirement was = old.get(id);
      StatedRequirement is = now.get(id);
      if (was == null || is == null) {
        changes.add(oneSided(id, was, is));
      } else if (marksDiffer(id, before, after) || !isSame(was, is)) {
        changes.add(
            new RequirementChange(
                id,
                kind(was, is),
                was.requirement().text(),
                is.requirement().text(),
                FieldChange.between(was.fields(), is.fields()),
                is.requirement().derivedFrom().stream()
                    .filter(from -> marksDiffer(from, before, after))
                    .toList()));
      }
    }
    return changes;
  }

  private static RequirementChange oneSided(
      RequirementId id, @Nullable StatedRequirement was, @Nullable StatedRequirement is) {
    return new RequirementChange(
        id,
        was == null ? Kind.ADDED : Kind.REMOVED,
        was == null ? "" : was.requirement().text(),
        is == null ? "" : is.requirement().text(),
        List.of(),
        List.of());
  }

  private static boolean isSame(StatedRequirement was, StatedRequirement is) {
    return was.requirement().own().equals(is.requirement().own());
  }

  private static Kind kind(StatedRequirement was, StatedRequirement is) {
    boolean withdrawn = is.requirement().withdrawn();
    if (was.requirement().withdrawn() != withdrawn) {
      return withdrawn ? Kind.WITHDRAWN : Kind.RESTORED;
    }
    return isSame(was, is) ? Kind.DERIVED : Kind.CHANGED;
  }

  private static boolean marksDiffer(RequirementId id, Baseline before, Baseline after) {
    return !before.marks().getOrDefault(id, "").equals(after.marks().getOrDefault(id, ""));
  }
}
