package org.gitqms.githooks.event;

import java.io.IOException;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.ExitCode;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.EventWriter;
import org.gitqms.ledger.desk.LoggedEvent;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code git qms undo}: takes back the newest event, as long as nobody else has it. */
@Command(
    name = "undo",
    description = "Take back your newest event, as long as it is in this clone only.")
public final class UndoCommand extends DeskCommand {

  @Option(names = "--dry-run", description = "only say what would be taken back")
  private boolean dryRun;

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    LoggedEvent undone = EventWriter.at(desk).undo(dryRun);
    console.println((dryRun ? "would undo " : "undone: ") + undone.subject());
    return ExitCode.OK;
  }
}
