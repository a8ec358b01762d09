package org.gitqms.ledger.past;

import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/** A push brings more commits than are looked at in one. */
public final class TooManyCommitsException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final RuleId LIMITS = new RuleId("QMS-913");

  /** Tells how many would have been looked at. */
  public TooManyCommitsException(int most) {
    super("the push brings more than " + most + " new commits");
  }

  /** What is said of it. */
  public Finding finding() {
    return Finding.error(
        LIMITS,
        String.valueOf(getMessage()),
        "push it in parts: git push REMOTE COMMIT:BRANCH, oldest first; or ask the administrator");
  }
}
