package org.gitqms.ledger.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.ledger.sshsig.KeyFileSigner;
import org.gitqms.ledger.sshsig.Signer;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.testkit.Person;

/** Where somebody who creates documents sits: a repository, a key, and branches to write on. */
record Desk(Repository repository, Person person, Signer signer) implements AutoCloseable {

  /** Later than all that the test kit writes. */
  static final long LATER = 1_800_000_000L;

  static Desk of(Path folder, Path keys, Person person)
      throws CannotJudgeException, SigningException {
    Path key = person.key().writeTo(keys.resolve(person.id() + ".key"));
    return new Desk(Repositories.open(folder), person, KeyFileSigner.load(key));
  }

  LedgerSession open(String ref) throws IOException, CannotJudgeException {
    return LedgerSession.open(repository, ref);
  }

  Event creating(String id) {
    return Event.by(person.id(), EventKind.CREATE)
        .on(new DocumentId(id))
        .with(TrailerKey.TITLE, "Work on " + id);
  }

  Verdict create(LedgerSession session, String id) throws IOException, SigningException {
    return add(session, creating(id), person.ident(LATER), false);
  }

  Verdict add(LedgerSession session, Event event, Ident ident, boolean dryRun)
      throws IOException, SigningException {
    return session.append(event, Map.of(), ident, ident, signer, dryRun);
  }

  /** A new branch at a commit. */
  String branch(String name, ObjectId at) throws IOException {
    String ref = "refs/heads/" + name;
    RefUpdate update = repository.updateRef(ref);
    update.setNewObjectId(at);
    update.forceUpdate();
    return ref;
  }

  ObjectId at(String ref) throws IOException {
    Ref found = repository.exactRef(ref);
    return found == null || found.getObjectId() == null ? ObjectId.zeroId() : found.getObjectId();
  }

  Verification verify(String ref) throws CannotJudgeException {
    return Verifier.of(repository).verify(VerifyRequest.history(ref));
  }

  @Override
  public void close() {
    repository.close();
  }
}
