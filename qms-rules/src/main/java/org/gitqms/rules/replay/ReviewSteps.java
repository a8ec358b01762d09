package org.gitqms.rules.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.record.Answer;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.workflow.Status;

/** Asking for reviews, answering, and taking the question back. */
final class ReviewSteps {

  private static final Map<Status, Status> ROUTED =
      Map.of(Status.IN_EXECUTION, Status.IN_POST_REVIEW);
  private static final Map<Status, Status> REVIEWED =
      Map.of(
          Status.IN_REVIEW, Status.REVIEWED,
          Status.IN_PRE_REVIEW, Status.PRE_REVIEWED,
          Status.IN_POST_REVIEW, Status.POST_REVIEWED);

  /** What a document falls back to when its owner takes a question back. */
  static final Map<Status, Status> WITHDRAWN =
      Map.of(
          Status.IN_REVIEW, Status.DRAFT,
          Status.IN_PRE_REVIEW, Status.DRAFT,
          Status.IN_POST_REVIEW, Status.IN_EXECUTION,
          Status.IN_APPROVAL, Status.REVIEWED,
          Status.IN_PRE_APPROVAL, Status.PRE_REVIEWED,
          Status.IN_POST_APPROVAL, Status.POST_REVIEWED);

  private ReviewSteps() {}

  static Effects route(Motion motion) {
    Status draftRouted = motion.type().isExecutable() ? Status.IN_PRE_REVIEW : Status.IN_REVIEW;
    Status next = ROUTED.getOrDefault(motion.record().status(), draftRouted);
    return finish(
        motion, motion.record().change().endRound().assignees(seats(motion)).status(next));
  }

  static Effects assign(Motion motion) {
    List<String> all = new ArrayList<>(motion.record().assignees());
    all.addAll(motion.event().values(TrailerKey.ASSIGN));
    return finish(motion, motion.record().change().assignees(List.copyOf(new TreeSet<>(all))));
  }

  static Effects review(Motion motion) {
    DocumentRecord old = motion.record();
    String outcome =
        motion
            .event()
            .value(TrailerKey.OUTCOME)
            .orElseThrow(() -> new ReplayException("no outcome given"));
    List<Answer> outcomes = new ArrayList<>(old.outcomes());
    outcomes.add(motion.answer(outcome));
    List<String> left = motion.seatsLeft();
    Status next = left.isEmpty() ? target(REVIEWED, old.status()) : old.status();
    return finish(motion, old.change().outcomes(outcomes).assignees(left).status(next));
  }

  static Effects withdraw(Motion motion) {
    return finish(motion, withdrawn(motion.record()));
  }

  /**
   * What a document falls back to when nobody is asked any more. Reviews that are done stay done.
   */
  static DocumentRecord.Change withdrawn(DocumentRecord old) {
    DocumentRecord.Change next = old.change();
    if (old.status().isInReview()) {
      return next.endRound().status(target(WITHDRAWN, old.status()));
    }
    next.assignees(List.of()).approvals(List.of());
    if (old.retiring()) {
      return next.retiring(false).owner(null).forgetWork().status(Status.EFFECTIVE);
    }
    return next.status(target(WITHDRAWN, old.status()));
  }

  /** Quality always has a seat; the others are those whom the owner names. */
  static List<String> seats(Motion motion) {
    TreeSet<String> seats = new TreeSet<>(motion.event().values(TrailerKey.ASSIGN));
    seats.add(Answer.QUALITY_SEAT);
    return List.copyOf(seats);
  }

  private static Status target(Map<Status, Status> table, Status from) {
    Status to = table.get(from);
    if (to == null) {
      throw new ReplayException("nothing is asked of anybody in " + from);
    }
    return to;
  }

  private static Effects finish(Motion motion, DocumentRecord.Change next) {
    return Replay.finish(
        motion.effects().record(next.done()), motion.before(), motion.event(), motion.record());
  }
}
