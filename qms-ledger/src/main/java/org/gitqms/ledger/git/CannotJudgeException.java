package org.gitqms.ledger.git;

/**
 * There is nothing that could be judged: no repository, no such revision, a history that is cut.
 * Message and fix are for people, one line each.
 */
public final class CannotJudgeException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String fix;

  public CannotJudgeException(String message, String fix) {
    super(message);
    this.fix = fix;
  }

  /** What to type or do next. */
  public String fix() {
    return fix;
  }
}
