package org.gitqms.githooks.event;

import java.io.IOException;
import java.util.List;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Step;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.workflow.EventKind;
import picocli.CommandLine.Mixin;

/** A command that is one event about the ledger, with a comment and nothing else. */
public final class LedgerEventCommand extends EventCommand {

  private final EventKind kind;

  @Mixin private FreeText text = new FreeText();

  public LedgerEventCommand(EventKind kind) {
    this.kind = kind;
  }

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException {
    String said =
        kind.needsReason() ? text.required(desk, kind.word()) : text.optional(desk, kind.word());
    return (state, actor) -> List.of(Step.of(Event.by(actor.id(), kind).saying(said)));
  }
}
