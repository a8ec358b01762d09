package org.gitqms.trace;

import org.gitqms.rules.finding.RuleId;

/** The rules that are asked of sources and results, beside those of documents. */
final class TraceRules {

  /** Every test of a requirement ran and passed. */
  static final RuleId PASSED = new RuleId("QMS-608");

  /** Tests and matrix name each other, and requirements that there are. */
  static final RuleId NAMED = new RuleId("QMS-609");

  /** What a matrix points at is there. */
  static final RuleId RESOLVED = new RuleId("QMS-610");

  /** The results can be read. */
  static final RuleId RESULTS = new RuleId("QMS-611");

  private TraceRules() {}
}
