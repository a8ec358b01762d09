package org.gitqms.rules.content;

import org.gitqms.rules.finding.Finding;

/**
 * A content cannot be had as it was recorded. Nothing can be decided about a commit that needs it,
 * so the judge lets this through to whoever lent the content. The message is for people.
 */
public abstract class UnreadableContentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  protected UnreadableContentException(String message) {
    super(message);
  }

  /** The same as a finding, not yet tied to a commit. */
  public abstract Finding finding();
}
