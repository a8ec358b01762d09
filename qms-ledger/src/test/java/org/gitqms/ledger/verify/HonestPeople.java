package org.gitqms.ledger.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.ledger.sshsig.KeyFileSigner;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.write.LedgerSession;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.TestLedger;

/** People who work on, with the tool, on whatever somebody left them. */
final class HonestPeople {

  private static final long MUCH_LATER = 2_000_000_000L;

  private final Path folder;
  private final Person init;
  private final KeyFileSigner signer;

  HonestPeople(TestLedger ledger, Path keys) throws SigningException {
    folder = ledger.folder();
    init = ledger.cast().init();
    signer = KeyFileSigner.load(init.key().writeTo(keys.resolve("init")));
  }

  /**
   * Adds to a history whatever the tool will write: the next step of the document if there is one,
   * and a new document.
   *
   * @return the new tip; empty if the tool finds a state there that it cannot go on from
   */
  Optional<ObjectId> goOn(ObjectId tip) throws IOException, SigningException {
    try (Repository repository = Repositories.open(folder)) {
      String ref = "refs/heads/after/" + tip.name();
      RefUpdate branch = repository.updateRef(ref);
      branch.setNewObjectId(tip);
      branch.forceUpdate();
      try (LedgerSession session = LedgerSession.open(repository, ref)) {
        for (Event event : next()) {
          if (!add(session, event)) {
            return Optional.empty();
          }
        }
        session.publish();
        return session.tip().filter(newest -> !newest.equals(tip));
      }
    } catch (CannotJudgeException e) {
      return Optional.empty();
    }
  }

  /** False if the tool needs a record that it cannot read. */
  private boolean add(LedgerSession session, Event event) throws IOException, SigningException {
    Ident ident = init.ident(MUCH_LATER);
    Verdict verdict = session.append(event, Map.of(), ident, ident, signer, false);
    if (verdict instanceof Verdict.Failed failed) {
      throw new AssertionError(failed);
    }
    return !(verdict instanceof Verdict.Rejected rejected)
        || rejected.findings().stream().noneMatch(f -> f.message().startsWith("not a record"));
  }

  private List<Event> next() {
    DocumentId change = new DocumentId("CR-001");
    return List.of(
        Event.by(init.id(), EventKind.RELEASE).on(change),
        Event.by(init.id(), EventKind.ROUTE_REVIEW).on(change),
        Event.by(init.id(), EventKind.CREATE)
            .on(new DocumentId("CR-003"))
            .with(TrailerKey.TITLE, "One more change"));
  }
}
