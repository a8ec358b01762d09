package org.gitqms.trace.update;

/** The draft of a matrix is not of a form that could be written into. */
public final class UnfitMatrixException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String fix;

  UnfitMatrixException(String message, String fix) {
    super(message);
    this.fix = fix;
  }

  /** What to do, one line. */
  public String fix() {
    return fix;
  }
}
