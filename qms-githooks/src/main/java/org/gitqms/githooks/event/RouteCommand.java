package org.gitqms.githooks.event;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gitqms.githooks.Documents;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Outcome;
import org.gitqms.ledger.desk.Step;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code git qms route}: asks for reviews, approvals or retirement. Whether it is the review before
 * or after execution follows from where the document stands. What its owner still holds is checked
 * in first, in an event of its own.
 */
@Command(
    name = "route",
    description = "Ask for reviews, approvals or retirement; checks the document in first.")
public final class RouteCommand extends DocumentEventCommand {

  @ArgGroup(multiplicity = "1")
  private Where where = new Where();

  @Option(
      names = "--to",
      paramLabel = "WHO",
      split = ",",
      description = "who is asked beside quality, by id; may be given more than once")
  private List<String> to = new ArrayList<>();

  @Mixin private FreeText text = new FreeText();

  /** One of three ways. */
  static final class Where {
    @Option(names = "--review", description = "ask for reviews")
    private boolean review;

    @Option(names = "--approval", description = "ask for approvals")
    private boolean approval;

    @Option(names = "--retire", description = "ask for approval of its retirement")
    private boolean retire;

    EventKind kind() {
      if (retire) {
        return EventKind.ROUTE_RETIREMENT;
      }
      return approval && !review ? EventKind.ROUTE_APPROVAL : EventKind.ROUTE_REVIEW;
    }
  }

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException, CannotJudgeException {
    EventKind kind = where.kind();
    String said = text.optional(desk, kind.word() + " " + id());
    Snapshot now = desk.state();
    DocumentRecord known = Documents.named(now, id());
    boolean mayHold = kind == EventKind.ROUTE_REVIEW && desk.isCheckedOut();
    Optional<Content> here = mayHold ? desk.file(now.workingPath(known)) : Optional.empty();
    return (state, actor) -> {
      List<Step> steps = new ArrayList<>();
      DocumentRecord record = Documents.named(state, id());
      if (kind == EventKind.ROUTE_REVIEW && record.isHeldBy(actor.id())) {
        steps.add(givenBack(state, record, actor, here));
      }
      steps.add(
          Step.of(
              event(actor, kind)
                  .with(TrailerKey.ASSIGN, List.copyOf(new TreeSet<>(to)))
                  .saying(said)));
      return steps;
    };
  }

  /** Checked in if something was written in it, else just let go of. */
  private Step givenBack(
      Snapshot state, DocumentRecord record, Principal actor, Optional<Content> here) {
    String path = state.workingPath(record);
    boolean same = here.isEmpty() || state.file(path).filter(here.get()::sameAs).isPresent();
    return same
        ? Step.of(event(actor, EventKind.DISCARD))
        : new Step(event(actor, EventKind.CHECKIN), Map.of(path, here));
  }

  @Override
  protected String next(Outcome.Written written) {
    return "those who are asked see it in: git qms inbox";
  }
}
