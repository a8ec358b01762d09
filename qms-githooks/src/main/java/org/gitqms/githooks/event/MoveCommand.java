package org.gitqms.githooks.event;

import java.io.IOException;
import java.util.List;
import org.gitqms.githooks.Documents;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Step;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.workflow.EventKind;
import picocli.CommandLine.Mixin;

/** A command that is one event, with a comment or a reason and nothing else. */
public final class MoveCommand extends DocumentEventCommand {

  private final EventKind kind;

  @Mixin private FreeText text = new FreeText();

  public MoveCommand(EventKind kind) {
    this.kind = kind;
  }

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException, CannotJudgeException {
    see(desk.state());
    String about = kind.word() + " " + id();
    String said = kind.needsReason() ? text.required(desk, about) : text.optional(desk, about);
    return (state, actor) -> {
      Documents.named(state, id());
      return List.of(Step.of(event(actor, kind).saying(said)));
    };
  }
}
