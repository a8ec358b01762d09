package org.gitqms.githooks.event;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gitqms.githooks.Documents;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Outcome;
import org.gitqms.ledger.desk.Step;
import org.gitqms.ledger.desk.WrittenEvent;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.workflow.EventKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code git qms checkout}: takes a document in hand. What is asked of reviewers or approvers is
 * taken back first, in an event of its own.
 */
@Command(
    name = "checkout",
    description = "Take a document in hand to write in it; withdraws it from review first.")
public final class CheckoutCommand extends DocumentEventCommand {

  @Mixin private FreeText text = new FreeText();

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException {
    String said = text.optional(desk, "check out " + id());
    return (state, actor) -> {
      DocumentRecord record = Documents.named(state, id());
      if (record.isHeldBy(actor.id())) {
        throw new CannotActException(
            "you hold " + id() + " already",
            "edit " + state.workingPath(record) + ", then: git qms checkin " + id());
      }
      List<Step> steps = new ArrayList<>();
      if (record.status().isInReview() || record.status().isInApproval()) {
        steps.add(Step.of(event(actor, EventKind.WITHDRAW).saying("To write in it again.")));
      }
      steps.add(Step.of(event(actor, EventKind.CHECKOUT).saying(said)));
      return steps;
    };
  }

  @Override
  protected String next(Outcome.Written written) {
    WrittenEvent last = written.events().get(written.events().size() - 1);
    DocumentRecord record = last.effects().records().get(0);
    String inForce =
        last.effects()
            .after()
            .file(last.effects().after().effectivePath(record))
            .flatMap(text -> record.lastApproval())
            .map(approved -> "; version " + approved.version() + " stays in force meanwhile")
            .orElse("");
    return "edit "
        + last.effects().after().workingPath(record)
        + ", then: git qms checkin "
        + record.id()
        + inForce;
  }
}
