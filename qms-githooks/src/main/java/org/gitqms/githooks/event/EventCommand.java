package org.gitqms.githooks.event;

import java.io.IOException;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.Unshared;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.EventWriter;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Outcome;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import picocli.CommandLine.Option;

/** A command that writes one or more events. */
public abstract class EventCommand extends DeskCommand {

  @Option(
      names = "--push",
      description = "share it: fetch, write on top of what others did, and push until it is there")
  private boolean push;

  @Option(names = "--dry-run", description = "only say what would happen; nothing is written")
  private boolean dryRun;

  @Option(names = "--json", description = "tell the result as JSON")
  private boolean json;

  /** What is wanted. Asked again, if the clone turns out to be behind the server. */
  protected abstract Intent intent(Desk desk)
      throws IOException, CannotActException, CannotJudgeException, SigningException;

  /** What to do next, told after the result; empty for nothing. Not asked in a dry run. */
  protected String next(Outcome.Written written) {
    return "";
  }

  @Override
  protected final int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    EventWriter writer = EventWriter.at(desk);
    OutcomeText text = new OutcomeText(console, json, dryRun);
    Outcome outcome =
        dryRun
            ? writer.tryOut(intent(desk))
            : push ? writer.share(this::intent) : writer.write(intent(desk));
    if (outcome instanceof Outcome.Refused refused) {
      return text.refused(refused);
    }
    Outcome.Written written = (Outcome.Written) outcome;
    int exit = text.written(written, dryRun ? "" : next(written));
    int unshared = push || dryRun || json ? 0 : desk.unpublished();
    if (unshared > 0) {
      console.println("not shared yet: " + Unshared.words(unshared));
    }
    return exit;
  }
}
