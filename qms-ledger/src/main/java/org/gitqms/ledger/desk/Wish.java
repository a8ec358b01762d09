package org.gitqms.ledger.desk;

import java.io.IOException;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;

/**
 * What somebody types, before it is clear what is to be done for it. It is asked again when the
 * clone turns out to be behind the server; whatever a person was asked for is not asked twice.
 */
@FunctionalInterface
public interface Wish {

  /**
   * What is wanted, by what this clone knows.
   *
   * @throws CannotActException if there is nothing that could be wanted here
   */
  Intent at(Desk desk)
      throws IOException, CannotActException, CannotJudgeException, SigningException;

  /** A wish that is clear from the beginning. */
  static Wish of(Intent intent) {
    return desk -> intent;
  }
}
