package org.gitqms.ledger.sshsig;

import org.jspecify.annotations.Nullable;

/**
 * No signature could be made, for a reason that the person at the keyboard can mend. {@link
 * #getMessage()} says what is wrong, {@link #fix()} what to do.
 */
public final class SigningException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String fix;

  public SigningException(String problem, String fix) {
    this(problem, fix, null);
  }

  SigningException(String problem, String fix, @Nullable Throwable cause) {
    super(problem, cause);
    this.fix = fix;
  }

  /** What to do next: a command where there is one, else a sentence. */
  public String fix() {
    return fix;
  }
}
