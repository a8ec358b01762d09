package org.gitqms.githooks.setup;

import java.io.IOException;
import java.util.List;
import org.gitqms.githooks.event.EventCommand;
import org.gitqms.githooks.event.FreeText;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Step;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.workflow.EventKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code git qms policy approve}: puts the change that waits in force. */
@Command(name = "approve", description = "Put the policy change that waits in force.")
public final class PolicyApproveCommand extends EventCommand {

  @Mixin private FreeText text = new FreeText();

  /** The proposal that this person has seen: no other is approved. */
  private List<String> seen = List.of();

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException, CannotJudgeException {
    if (seen.isEmpty()) {
      seen = desk.state().ledger().waiting().map(p -> p.content().value()).stream().toList();
    }
    String said = text.optional(desk, "approve the policy change");
    return (state, actor) -> {
      if (state.ledger().waiting().isEmpty()) {
        throw new CannotActException("no policy change waits", "git qms policy show");
      }
      Event approval = Event.by(actor.id(), EventKind.POLICY_APPROVE).saying(said);
      return List.of(Step.of(approval.with(TrailerKey.CONTENT, seen)));
    };
  }
}
