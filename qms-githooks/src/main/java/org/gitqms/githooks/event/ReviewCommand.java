package org.gitqms.githooks.event;

import java.io.IOException;
import java.util.List;
import org.gitqms.githooks.Documents;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Step;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code git qms review}: answers whether a document is good as it is. */
@Command(
    name = "review",
    description = "Answer a review that you were asked for; git qms inbox ID shows the checklist.")
public final class ReviewCommand extends DocumentEventCommand {

  @ArgGroup(multiplicity = "1")
  private Outcome outcome = new Outcome();

  @Mixin private Checklist checklist = new Checklist();
  @Mixin private FreeText text = new FreeText();

  /** One of two answers. */
  static final class Outcome {
    @Option(names = "--recommend", description = "it is good as it is")
    private boolean recommend;

    @Option(names = "--request-updates", description = "it has to be changed; say what")
    private boolean requestUpdates;
  }

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException, CannotJudgeException {
    String about = "review " + id();
    boolean updates = outcome.requestUpdates && !outcome.recommend;
    Snapshot now = desk.state();
    see(now);
    var answered = checklist.answered(now, Documents.named(now, id()), EventKind.REVIEW, !updates);
    // Who asks for updates says which; else the author is left to guess.
    boolean needed = updates && answered.isEmpty();
    String said = needed ? text.required(desk, about) : text.optional(desk, about);
    return (state, actor) -> {
      Documents.named(state, id());
      return List.of(
          Step.of(
              event(actor, EventKind.REVIEW)
                  .with(TrailerKey.OUTCOME, updates ? "request-updates" : "recommend")
                  .saying(Checklist.joined(answered, said))));
    };
  }
}
