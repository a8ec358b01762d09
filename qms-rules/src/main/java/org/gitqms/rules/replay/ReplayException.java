package org.gitqms.rules.replay;

/** An event cannot be replayed on this state. The message says why, in one line, for people. */
public final class ReplayException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReplayException(String message) {
    super(message);
  }
}
