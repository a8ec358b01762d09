package org.gitqms.trace;

import org.gitqms.rules.finding.Location;
import org.gitqms.rules.requirement.RequirementId;

/**
 * A test that says it verifies a requirement.
 *
 * @param requirement the requirement
 * @param test the test or class, names with dots between them
 * @param at where it says so
 */
record Link(RequirementId requirement, String test, Location at) {

  /** True if the name has all packages, as Java sources tell them. */
  boolean isWhole() {
    return at.path().endsWith(".java");
  }
}
