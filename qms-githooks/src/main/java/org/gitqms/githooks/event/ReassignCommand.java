package org.gitqms.githooks.event;

import java.io.IOException;
import java.util.List;
import org.gitqms.githooks.Documents;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Step;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.workflow.EventKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code git qms reassign}: gives a document to another owner. */
@Command(name = "reassign", description = "Give a document to another owner; needs a reason.")
public final class ReassignCommand extends DocumentEventCommand {

  @Parameters(index = "1", paramLabel = "OWNER", description = "who owns it from now on, by id")
  private String owner = "";

  @Mixin private FreeText text = new FreeText();

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException {
    String said = text.required(desk, "reassign " + id());
    return (state, actor) -> {
      Documents.named(state, id());
      return List.of(
          Step.of(event(actor, EventKind.REASSIGN).with(TrailerKey.OWNER, owner).saying(said)));
    };
  }
}
