package org.gitqms.githooks.server;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.verify.LedgerLine;
import org.gitqms.ledger.verify.RecordChange;
import org.gitqms.ledger.verify.RefChange;

/**
 * Records how far the ledger is verified once its branch has moved, and tells who has to do what.
 */
final class PostReceive {

  private final ServerOptions options;
  private final Receiving place;

  PostReceive(ServerOptions options, Receiving place) {
    this.options = options;
    this.place = place;
  }

  /**
   * Takes note of a push that was accepted.
   *
   * @return what the pusher should know
   * @throws CannotJudgeException if the state folder or the ledger cannot be read
   * @throws IOException if the state folder cannot be written
   */
  List<String> took(List<RefChange> changes) throws CannotJudgeException, IOException {
    Optional<RefChange> ledger =
        changes.stream()
            .filter(change -> change.ref().equals(options.ledger()) && !change.deletes())
            .findFirst();
    if (ledger.isEmpty()) {
      return List.of();
    }
    RefChange moved = ledger.get();
    try (Repository repository = place.open()) {
      new StateFolder(options.state()).record(recorded -> next(repository, moved, recorded));
      return RecordChange.of(repository, moved).map(Tasks::of).orElse(List.of());
    }
  }

  /** Of two pushes the later may be told first; what is recorded only ever goes forward. */
  private Optional<VerifiedTip> next(
      Repository repository, RefChange moved, Optional<VerifiedTip> recorded)
      throws CannotJudgeException {
    String tip = moved.afterId();
    if (recorded.isEmpty()) {
      return LedgerLine.genesis(repository, tip)
          .map(root -> new VerifiedTip(root, options.ledger(), tip));
    }
    boolean forward = LedgerLine.goesThrough(repository, tip, recorded.get().tip());
    return forward
        ? Optional.of(new VerifiedTip(recorded.get().root(), options.ledger(), tip))
        : Optional.empty();
  }
}
