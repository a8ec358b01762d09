package org.gitqms.githooks.event;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gitqms.githooks.Documents;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Step;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code git qms discard}: gives a document back as it was. */
@Command(name = "discard", description = "Give a document back as it was when you took it.")
public final class DiscardCommand extends DocumentEventCommand {

  @Mixin private FreeText text = new FreeText();

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException, CannotJudgeException {
    String said = text.optional(desk, "discard " + id());
    refuseToLoseWork(desk);
    return (state, actor) -> {
      Documents.named(state, id());
      return List.of(Step.of(event(actor, EventKind.DISCARD).saying(said)));
    };
  }

  /**
   * What somebody has written is his; a command that is about the record does not throw it away.
   */
  private void refuseToLoseWork(Desk desk)
      throws IOException, CannotActException, CannotJudgeException {
    Snapshot state = desk.state();
    DocumentRecord record = Documents.named(state, id());
    String path = state.workingPath(record);
    if (!desk.isCheckedOut()) {
      return;
    }
    Optional<Content> here = desk.file(path);
    Optional<Content> known = state.file(path);
    boolean edited =
        here.isPresent() && known.filter(content -> content.sameAs(here.get())).isEmpty();
    if (edited) {
      throw new CannotActException(
          "you have written in " + path + ", which would be lost",
          "check it in: git qms checkin " + id() + "; or drop it: git restore " + path);
    }
  }
}
