package org.gitqms.ledger.git;

import org.gitqms.rules.content.UnreadableContentException;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/** A git object is missing, unreadable, or not what its id says. The message is for people. */
public final class DamagedObjectException extends UnreadableContentException {

  private static final long serialVersionUID = 1L;
  private static final RuleId RULE = new RuleId("QMS-901");

  public DamagedObjectException(String message) {
    super(message);
  }

  @Override
  public Finding finding() {
    return finding(String.valueOf(getMessage()));
  }

  /** What is said of a damaged object. */
  public static Finding finding(String message) {
    return Finding.error(
        RULE, message, "restore the repository from a mirror, and check it with git fsck");
  }
}
