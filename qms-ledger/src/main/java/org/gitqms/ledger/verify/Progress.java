package org.gitqms.ledger.verify;

/** Is told how far a long walk has come. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress SILENT = (done, total) -> {};

  /**
   * {@code done} of {@code total} commits are judged. Called often; the listener decides how rarely
   * it speaks.
   */
  void at(int done, int total);
}
