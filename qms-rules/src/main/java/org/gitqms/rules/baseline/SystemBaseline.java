package org.gitqms.rules.baseline;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gitqms.rules.requirement.RequirementId;

/**
 * What is in force of one system.
 *
 * @param state versions, qualified commit, evidence
 * @param requirements the requirements of its specification, withdrawn ones too
 * @param tests the tests that its matrix names
 */
public record SystemBaseline(
    SystemState state,
    SortedMap<RequirementId, StatedRequirement> requirements,
    SortedSet<TestName> tests) {

  /** The system is not there. */
  public static final SystemBaseline NONE =
      new SystemBaseline(SystemState.NONE, new TreeMap<>(), new TreeSet<>());

  public SystemBaseline {
    requirements = Collections.unmodifiableSortedMap(new TreeMap<>(requirements));
    tests = Collections.unmodifiableSortedSet(new TreeSet<>(tests));
  }
}
