package org.gitqms.rules.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gitqms.rules.attestation.Attestations;
import org.gitqms.rules.attestation.Statement;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.policy.GovernedSystem;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.scope.QualifiedCommit;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * What a release says of itself: the message of its tag. It follows from the state alone, so it can
 * be compared with the state at any later time.
 */
public final class ReleaseText {

  private ReleaseText() {}

  /**
   * The message. Lines of a name, a colon and a value; evidence once for each attempt.
   *
   * @param genesis the full id of the genesis of the ledger
   * @param state a state from which the system may be released
   */
  public static String of(ReleaseName name, String genesis, Snapshot state, GovernedSystem system) {
    List<String> lines = new ArrayList<>();
    lines.add(name.toString());
    lines.add("");
    lines.add("Genesis: " + genesis);
    lines.add("Specification: " + document(state, system.rs().orElseThrow()));
    lines.add("Matrix: " + document(state, system.rtm().orElseThrow()));
    String qualified = QualifiedCommit.named(state, system.rtm().orElseThrow()).orElseThrow();
    lines.add("Qualified: " + qualified);
    for (Statement statement : Attestations.of(state, qualified)) {
      String path = Layout.evidence(qualified, statement.runAndAttempt());
      lines.add(
          "Evidence: "
              + statement.runAndAttempt()
              + " "
              + state.file(path).orElseThrow().digest().value()
              + " "
              + statement.totalsText());
    }
    return String.join("\n", lines) + "\n";
  }

  private static String document(Snapshot state, DocumentId id) {
    DocumentRecord record = state.record(id).orElseThrow();
    Content content = state.file(state.effectivePath(record)).orElseThrow();
    return String.format(
        Locale.ROOT, "%s %d.0 %s", id, record.version().approvals(), content.digest().value());
  }
}
