package org.gitqms.ledger.sshsig;

/** Bytes that are not what their format says. Never leaves this package. */
final class MalformedException extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedException(String reason) {
    // Refusals are routine here and the reason says it all: a stack trace would be dear and unread.
    super(reason, null, false, false);
  }
}
