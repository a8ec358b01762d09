package org.gitqms.githooks.setup;

import java.io.IOException;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.ExitCode;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.sshsig.SigningException;
import picocli.CommandLine.Command;

/** {@code git qms user enrol}: what somebody new gives to an administrator. */
@Command(name = "enrol", description = "Print what an administrator needs to enrol you.")
public final class UserEnrolCommand extends DeskCommand {

  @Override
  protected int run(Desk desk, Console console) throws IOException, SigningException {
    console.println(desk.signingKey().publicKey().toString());
    return ExitCode.OK;
  }
}
