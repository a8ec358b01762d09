package org.gitqms.githooks.event;

import java.io.IOException;
import java.util.List;
import org.gitqms.githooks.Documents;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Step;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code git qms approve}: signs that a document may come into force, or that work is done. */
@Command(
    name = "approve",
    description = "Approve what you were asked to; git qms inbox ID shows the checklist.")
public final class ApproveCommand extends DocumentEventCommand {

  @Mixin private Checklist checklist = new Checklist();
  @Mixin private FreeText text = new FreeText();

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException, CannotJudgeException {
    Snapshot now = desk.state();
    see(now);
    var answered = checklist.answered(now, Documents.named(now, id()), EventKind.APPROVE, true);
    String said = text.optional(desk, "approve " + id());
    return (state, actor) -> {
      Documents.named(state, id());
      return List.of(
          Step.of(event(actor, EventKind.APPROVE).saying(Checklist.joined(answered, said))));
    };
  }
}
