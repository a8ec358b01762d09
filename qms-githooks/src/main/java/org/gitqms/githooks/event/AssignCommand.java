package org.gitqms.githooks.event;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
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

/** {@code git qms assign}: asks more people. */
@Command(name = "assign", description = "Ask more people for a review or an approval.")
public final class AssignCommand extends DocumentEventCommand {

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "WHO",
      description = "who is asked, by id")
  private List<String> who = List.of();

  @Mixin private FreeText text = new FreeText();

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException {
    String said = text.optional(desk, "assign " + id());
    return (state, actor) -> {
      Documents.named(state, id());
      return List.of(
          Step.of(
              event(actor, EventKind.ASSIGN)
                  .with(TrailerKey.ASSIGN, List.copyOf(new TreeSet<>(who)))
                  .saying(said)));
    };
  }
}
