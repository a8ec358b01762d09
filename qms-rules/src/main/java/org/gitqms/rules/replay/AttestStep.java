package org.gitqms.rules.replay;

import java.util.Optional;
import org.gitqms.rules.attestation.Statement;
import org.gitqms.rules.attestation.StatementJson;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;

/** Evidence comes in: one statement, in a file of its own that was never there before. */
final class AttestStep {

  private static final int SHORT = 12;

  private AttestStep() {}

  static Effects run(Snapshot before, Event event, Commit commit) {
    String about = value(event, TrailerKey.COMMIT);
    String run = value(event, TrailerKey.RUN);
    String path = Layout.evidence(about, run);
    if (before.file(path).isPresent()) {
      throw new ReplayException("there is evidence of run " + run + " already; it is not replaced");
    }
    Content content =
        commit.changes().stream()
            .filter(change -> change.path().equals(path))
            .findFirst()
            .flatMap(FileChange::content)
            .orElseThrow(() -> new ReplayException("the commit does not bring " + path));
    Optional<Statement> read = StatementJson.read(content.bytes());
    Statement statement =
        read.orElseThrow(() -> new ReplayException(path + " is no statement in canonical form"));
    Event claimed =
        event
            .with(TrailerKey.CONTENT, content.digest().value())
            .with(TrailerKey.COMMIT, statement.commit())
            .with(TrailerKey.RUN, statement.runAndAttempt())
            .with(TrailerKey.TESTS, statement.totalsText())
            .with(TrailerKey.GENESIS, statement.genesis());
    return new Effects.Builder(before, before.policy())
        .write(path, content)
        .done(claimed, "qms: attest " + statement.commit().substring(0, SHORT) + ", run " + run);
  }

  private static String value(Event event, TrailerKey key) {
    return event.value(key).orElseThrow(() -> new ReplayException(key.label() + " is missing"));
  }
}
