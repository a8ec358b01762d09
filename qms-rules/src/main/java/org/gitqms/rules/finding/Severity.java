package org.gitqms.rules.finding;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
  /** The rule is broken; the commit is refused and the exit code is 1. */
  ERROR,
  /** Against a guideline; reported, and refused only where the policy makes it an error. */
  WARNING,
  /** True of an imported history, before this tool stood guard; reported, never refused. */
  HISTORICAL;

  /** The lower-case word used in every output format. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
