package org.gitqms.githooks.event;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gitqms.githooks.Documents;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Step;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code git qms checkin}: gives a document back with what was written in it. */
@Command(name = "checkin", description = "Give a document back, with what you wrote in it.")
public final class CheckinCommand extends DocumentEventCommand {

  @Option(
      names = {"-m", "--message"},
      paramLabel = "TEXT",
      description = "what you changed; more than one become paragraphs")
  private List<String> messages = List.of();

  @Option(
      names = {"-F", "--file"},
      paramLabel = "FILE",
      description = "the new text of the document (default: the file in the work tree)")
  private @Nullable Path file;

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException {
    Snapshot now;
    try {
      now = desk.state();
    } catch (org.gitqms.ledger.git.CannotJudgeException e) {
      throw new CannotActException(String.valueOf(e.getMessage()), e.fix());
    }
    // The text is read once: what is checked in is what lay there when the command began.
    Content text = text(desk, now, Documents.named(now, id()));
    String said = EventMessage.tidy(String.join("\n\n", messages));
    return (state, actor) ->
        List.of(checkin(state, Documents.named(state, id()), actor, text, said));
  }

  private Content text(Desk desk, Snapshot state, DocumentRecord record)
      throws IOException, CannotActException {
    if (file != null) {
      return Content.of(FreeText.read(file));
    }
    String path = state.workingPath(record);
    return desk.file(path)
        .orElseThrow(
            () ->
                new CannotActException(
                    "there is no file " + path, "git restore " + path + "; or give --file FILE"));
  }

  private Step checkin(
      Snapshot state, DocumentRecord record, Principal actor, Content text, String said) {
    return new Step(
        event(actor, EventKind.CHECKIN).saying(said),
        Map.of(state.workingPath(record), Optional.of(text)));
  }
}
