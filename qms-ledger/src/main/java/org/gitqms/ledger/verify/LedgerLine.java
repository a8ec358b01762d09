package org.gitqms.ledger.verify;

import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.DamagedObjectException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.workflow.EventKind;

/** Questions about the first-parent line of a ledger, without judging it. Ids are full ids. */
public final class LedgerLine {

  private LedgerLine() {}

  /**
   * The full id of the genesis of a line; empty if there is none.
   *
   * @throws CannotJudgeException if the line cannot be read
   */
  public static Optional<String> genesis(Repository repository, String tip)
      throws CannotJudgeException {
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      History history = History.of(repository, source, ObjectId.fromString(tip));
      Optional<Integer> at = history.eventFrom(0, source);
      while (at.isPresent()) {
        String message = history.commit(at.get(), source).message();
        if (EventMessage.parse(message)
            .event()
            .filter(event -> event.kind() == EventKind.GENESIS)
            .isPresent()) {
          return Optional.of(history.ids().get(at.get()).name());
        }
        at = history.eventFrom(at.get() + 1, source);
      }
      return Optional.empty();
    } catch (DamagedObjectException e) {
      throw new CannotJudgeException(String.valueOf(e.getMessage()), e.finding().fix());
    }
  }

  /**
   * True if the line of {@code tip} goes through {@code commit}.
   *
   * @throws CannotJudgeException if the line cannot be read
   */
  public static boolean goesThrough(Repository repository, String tip, String commit)
      throws CannotJudgeException {
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      return History.since(
              repository, source, ObjectId.fromString(commit), ObjectId.fromString(tip))
          .isPresent();
    } catch (DamagedObjectException e) {
      throw new CannotJudgeException(String.valueOf(e.getMessage()), e.finding().fix());
    }
  }
}
