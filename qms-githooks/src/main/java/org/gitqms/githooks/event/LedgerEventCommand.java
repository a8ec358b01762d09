package org.gitqms.githooks.event;

import java.io.IOException;
import java.util.List;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Outcome;
import org.gitqms.ledger.desk.Step;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.workflow.EventKind;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** A command that is one event about the ledger, with a comment and nothing else. */
public final class LedgerEventCommand extends EventCommand {

  private final EventKind kind;

  @Mixin private FreeText text = new FreeText();

  private LedgerEventCommand(EventKind kind) {
    this.kind = kind;
  }

  /** {@code git qms govern}: from then on every policy change needs two persons. */
  public static CommandLine govern() {
    CommandLine line = new CommandLine(new LedgerEventCommand(EventKind.GOVERN));
    line.getCommandSpec()
        .usageMessage()
        .description("Sign that from now on every policy change needs two persons.");
    return line;
  }

  @Override
  protected String next(Outcome.Written written) {
    boolean governed =
        written.events().get(written.events().size() - 1).effects().after().ledger().governed();
    return governed
        ? "governed: from now on a policy change needs an administrator and somebody of quality"
        : "a second person signs too, one of the two of quality: git qms govern";
  }

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException {
    String said =
        kind.needsReason() ? text.required(desk, kind.word()) : text.optional(desk, kind.word());
    return (state, actor) -> List.of(Step.of(Event.by(actor.id(), kind).saying(said)));
  }
}
