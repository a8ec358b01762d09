package org.gitqms.githooks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.ledger.verify.PushVerifier;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.rules.finding.Verification;

/** Makes the state folder of a server, with what the repository already holds verified once. */
public final class ServerSetup {

  private ServerSetup() {}

  /**
   * Prepares a repository.
   *
   * @return what was verified; empty if there is no ledger yet, or it was recorded before
   * @throws CannotJudgeException if the repository or the folder cannot be read
   * @throws IOException if the folder cannot be made
   */
  public static Optional<Verification> prepare(Path repo, ServerOptions options)
      throws CannotJudgeException, IOException {
    Path dir = options.state();
    if (!Files.isDirectory(dir)) {
      Files.createDirectories(
          dir, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    StateFolder state = new StateFolder(dir);
    try (Repository repository = Repositories.open(repo)) {
      refuseWithin(repository.getDirectory().toPath(), dir);
      Verifier verifier = Verifier.of(repository);
      if (state.read().isPresent()
          || !PushVerifier.of(repository, verifier, options.ledger())
              .findsLedger(java.util.List.of())) {
        return Optional.empty();
      }
      Verification result =
          verifier.verify(VerifyRequest.history(options.ledger()).pinnedTo(options.rootId()));
      String genesis = result.trust().genesis();
      if (result.accepted() && genesis != null) {
        VerifiedTip tip = new VerifiedTip(genesis, options.ledger(), result.scope().tip());
        state.record(recorded -> recorded.isEmpty() ? Optional.of(tip) : Optional.empty());
      }
      return Optional.of(result);
    }
  }

  private static void refuseWithin(Path gitDir, Path state)
      throws CannotJudgeException, IOException {
    if (state.toRealPath().startsWith(gitDir.toRealPath())) {
      throw new CannotJudgeException(
          "the state folder " + state + " lies in the repository, and would be set back with it",
          "name a folder elsewhere: --state /var/lib/git-qms/NAME");
    }
  }
}
