package org.gitqms.ledger.verify;

import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/** A push brings more commits than are looked at in one. */
final class TooManyCommitsException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final RuleId LIMITS = new RuleId("QMS-913");

  TooManyCommitsException(int most) {
    super("the push brings more than " + most + " new commits");
  }

  Finding finding() {
    return Finding.error(
        LIMITS,
        String.valueOf(getMessage()),
        "push it in parts: git push REMOTE COMMIT:BRANCH, oldest first; or ask the administrator");
  }
}
