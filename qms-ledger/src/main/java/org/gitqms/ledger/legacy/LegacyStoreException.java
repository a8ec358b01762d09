package org.gitqms.ledger.legacy;

import java.util.List;
import org.gitqms.rules.finding.Finding;

/** A folder that cannot be imported, with every reason found. */
public final class LegacyStoreException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;
  private final int total;

  LegacyStoreException(List<Finding> findings, int total) {
    super(
        total == findings.size()
            ? "the store cannot be imported, errors: " + total
            : "the store cannot be imported, errors: "
                + total
                + ", listed: the first "
                + findings.size());
    this.findings = List.copyOf(findings);
    this.total = total;
  }

  /**
   * Errors of rule QMS-908, at most 50, sorted by place. Paths are relative to the store; what is
   * wrong with the folder itself stands at {@code .}.
   */
  public List<Finding> findings() {
    return findings;
  }

  /** How many errors there are, listed or not. */
  public int total() {
    return total;
  }
}
