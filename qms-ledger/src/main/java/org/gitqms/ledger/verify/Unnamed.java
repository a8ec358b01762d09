package org.gitqms.ledger.verify;

import java.util.Optional;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/**
 * QMS-901 of commits that are no events: each says who made it and when, as git writes that. A git
 * that checks what it fetches takes over no history in which one does not.
 */
final class Unnamed {

  private static final RuleId RAW = new RuleId("QMS-901");

  private Unnamed() {}

  static Optional<Finding> check(RawCommit commit) {
    return commit.author() != null && commit.committer() != null
        ? Optional.empty()
        : Optional.of(
            Finding.error(
                    RAW,
                    "the commit does not say who made it and when, as git writes that",
                    "make the commit with git, and leave this one out")
                .in(commit.id().name()));
  }
}
