package org.gitqms.githooks.event;

import java.io.IOException;
import java.util.List;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.EventWriter;
import org.gitqms.ledger.desk.Outcome;
import org.gitqms.ledger.desk.Wish;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code git qms rebase}: fetches, and writes the events that this clone has not shared yet again
 * on top of what others did.
 */
@Command(
    name = "rebase",
    description = "Fetch, and write your unshared events again on top of what others did.")
public final class RebaseCommand extends DeskCommand {

  @Option(names = "--push", description = "share them too, until they are there")
  private boolean push;

  @Option(names = "--json", description = "tell the result as JSON")
  private boolean json;

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    EventWriter writer = EventWriter.at(desk);
    Outcome outcome = push ? writer.share(Wish.of((state, actor) -> List.of())) : writer.rebase();
    OutcomeText text = new OutcomeText(console, json, false);
    if (outcome instanceof Outcome.Refused refused) {
      return text.refused(refused);
    }
    Outcome.Written written = (Outcome.Written) outcome;
    return text.written(
        written, written.published() || desk.unpublished() == 0 ? "" : "share them: git push");
  }
}
