package org.gitqms.rules.verdict;

/**
 * The order in which a commit is judged. What a failed stage makes meaningless is not run, so that
 * one cause gives one finding.
 */
public enum Stage {
  GRAMMAR,
  SIGNATURE,
  IDENTITY,
  WORKFLOW,
  REPLAY,
  CONTENT
}
