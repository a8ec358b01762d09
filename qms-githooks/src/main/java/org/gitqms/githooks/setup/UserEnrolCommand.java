package org.gitqms.githooks.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.ExitCode;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.sshsig.SigningKey;
import org.gitqms.rules.people.Principal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code git qms user enrol}: what somebody new gives to an administrator. */
@Command(
    name = "enrol",
    description = "Print what an administrator needs to enrol you, signed with your key.")
public final class UserEnrolCommand extends DeskCommand {

  @Option(names = "--id", paramLabel = "ID", required = true, description = "your id, such as rita")
  private String id = "";

  @Option(names = "--name", paramLabel = "NAME", description = "your name (default: git's)")
  private @Nullable String name;

  @Option(names = "--email", paramLabel = "ADDRESS", description = "your address (default: git's)")
  private @Nullable String email;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "the key to enrol (default: the one git signs with)")
  private @Nullable Path key;

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    // Who is enrolled already signs a further key under the name that stands in the people file.
    Optional<Principal> known =
        desk.isGoverned() ? desk.state().policy().people().find(id) : Optional.empty();
    SigningKey enrolled =
        key == null ? desk.signingKey() : SigningKey.of(key, desk.around().agentSocket());
    console.print(
        EnrolmentForm.fill(
            id,
            known.isPresent() ? known.get().name() : setting(desk, name, "user.name"),
            known.isPresent() ? known.get().email() : setting(desk, email, "user.email"),
            enrolled.signer()));
    return ExitCode.OK;
  }

  private static String setting(Desk desk, @Nullable String given, String name)
      throws CannotActException {
    if (given != null) {
      return given;
    }
    return desk.settings()
        .value(name)
        .orElseThrow(
            () ->
                new CannotActException(
                    "git does not know your " + name, "git config " + name + " VALUE"));
  }
}
