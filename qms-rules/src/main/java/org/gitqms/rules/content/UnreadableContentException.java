package org.gitqms.rules.content;

/**
 * A content cannot be had as it was recorded. Nothing can be decided about a commit that needs it,
 * so the judge lets this through to whoever lent the content. The message is for people.
 */
public class UnreadableContentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableContentException(String message) {
    super(message);
  }
}
