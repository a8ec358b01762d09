package org.gitqms.ledger.desk;

/**
 * What was asked for cannot be done from here: no such document, no ledger, files in the way.
 * Message and fix are for people, one line each.
 */
public final class CannotActException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String fix;

  public CannotActException(String message, String fix) {
    super(message);
    this.fix = fix;
  }

  /** What to type or do next. */
  public String fix() {
    return fix;
  }
}
