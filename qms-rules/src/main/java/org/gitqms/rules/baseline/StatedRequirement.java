package org.gitqms.rules.baseline;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gitqms.rules.requirement.Requirement;

/**
 * A requirement of a baseline, with all that it says.
 *
 * @param requirement the requirement
 * @param fields what it says, by the name of the field
 */
public record StatedRequirement(Requirement requirement, SortedMap<String, String> fields) {
  public StatedRequirement {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }
}
