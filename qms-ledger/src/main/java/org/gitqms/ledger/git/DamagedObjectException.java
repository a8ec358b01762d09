package org.gitqms.ledger.git;

/** A git object is missing, unreadable, or not what its id says. The message is for people. */
public final class DamagedObjectException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DamagedObjectException(String message) {
    super(message);
  }
}
