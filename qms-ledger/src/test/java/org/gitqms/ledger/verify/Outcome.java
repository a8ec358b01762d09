package org.gitqms.ledger.verify;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.finding.Verification;

/** What the verifier says of a repository on disk, asked as the commands ask it. */
final class Outcome {

  private Outcome() {}

  static Verification of(Path folder, VerifyRequest request) throws CannotJudgeException {
    try (Repository repository = Repositories.open(folder)) {
      return Verifier.of(repository).verify(request);
    }
  }

  /** Of the branch that is checked out. */
  static Verification of(Path folder) throws CannotJudgeException {
    return of(folder, VerifyRequest.history("HEAD"));
  }

  static List<Finding> errors(Verification verification) {
    return verification.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList();
  }

  /** The rules that are broken, one for each error. */
  static List<String> rules(Verification verification) {
    return errors(verification).stream().map(f -> f.rule().value()).toList();
  }
}
