package org.gitqms.rules.baseline;

import java.util.List;
import org.gitqms.rules.record.DocumentId;

/**
 * One system on both sides.
 *
 * @param specification the id of its specification
 * @param before how it stood
 * @param after how it stands
 * @param requirements those that are not what they were, by id
 * @param unchanged how many are what they were
 */
public record SystemDiff(
    DocumentId specification,
    SystemState before,
    SystemState after,
    List<RequirementChange> requirements,
    int unchanged) {

  public SystemDiff {
    requirements = List.copyOf(requirements);
  }

  static SystemDiff between(DocumentId specification, Baseline before, Baseline after) {
    List<RequirementChange> changes = RequirementChange.between(specification, before, after);
    SystemBaseline now = after.system(specification);
    int there = now.requirements().size();
    for (RequirementChange change : changes) {
      there -= change.kind() == RequirementChange.Kind.REMOVED ? 0 : 1;
    }
    return new SystemDiff(
        specification, before.system(specification).state(), now.state(), changes, there);
  }

  /** True if requirements, versions or the qualified commit are not what they were. */
  public boolean differs() {
    return !requirements.isEmpty()
        || !before.version().equals(after.version())
        || !before.matrix().equals(after.matrix())
        || !before.matrixVersion().equals(after.matrixVersion())
        || !before.commit().equals(after.commit());
  }
}
