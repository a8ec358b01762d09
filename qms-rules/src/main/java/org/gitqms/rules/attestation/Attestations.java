package org.gitqms.rules.attestation;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;

/** Finds the evidence that a state holds. */
public final class Attestations {

  private Attestations() {}

  /** All statements about a commit, in the order of their runs and attempts. */
  public static List<Statement> of(Snapshot state, String commit) {
    List<Statement> statements = new ArrayList<>();
    String folder = Layout.evidence(commit);
    for (String name : state.namesIn(folder)) {
      state
          .file(folder + name)
          .flatMap(content -> StatementJson.read(content.bytes()))
          .ifPresent(statements::add);
    }
    statements.sort(
        java.util.Comparator.comparing(Statement::run).thenComparingInt(Statement::attempt));
    return List.copyOf(statements);
  }
}
