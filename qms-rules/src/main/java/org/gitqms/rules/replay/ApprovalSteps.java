package org.gitqms.rules.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gitqms.rules.record.Answer;
import org.gitqms.rules.record.Approved;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;

/** Asking for approvals, giving them, and refusing them. */
final class ApprovalSteps {

  private static final Map<Status, Status> ROUTED =
      Map.of(
          Status.REVIEWED, Status.IN_APPROVAL,
          Status.PRE_REVIEWED, Status.IN_PRE_APPROVAL,
          Status.POST_REVIEWED, Status.IN_POST_APPROVAL);
  private static final Map<Status, Status> APPROVED =
      Map.of(
          Status.IN_APPROVAL, Status.EFFECTIVE,
          Status.IN_PRE_APPROVAL, Status.PRE_APPROVED,
          Status.IN_POST_APPROVAL, Status.POST_APPROVED);

  private ApprovalSteps() {}

  static Effects route(Motion motion) {
    Status next = target(ROUTED, motion.record().status());
    DocumentRecord.Change change =
        motion
            .record()
            .change()
            .assignees(ReviewSteps.seats(motion))
            .approvals(List.of())
            .status(next);
    return finish(motion, motion.effects().record(change.done()));
  }

  static Effects routeRetirement(Motion motion) {
    DocumentRecord.Change change =
        motion
            .record()
            .change()
            .endRound()
            .retiring(true)
            .handedTo(motion.actor())
            .assignees(ReviewSteps.seats(motion))
            .status(Status.IN_APPROVAL);
    return finish(motion, motion.effects().record(change.done()));
  }

  static Effects approve(Motion motion) {
    DocumentRecord old = motion.record();
    List<Answer> approvals = new ArrayList<>(old.approvals());
    approvals.add(motion.answer(Answer.APPROVE));
    List<String> left = motion.seatsLeft();
    if (!left.isEmpty()) {
      return finish(
          motion,
          motion.effects().record(old.change().approvals(approvals).assignees(left).done()));
    }
    return old.retiring() ? retire(motion, approvals) : approved(motion, approvals);
  }

  static Effects reject(Motion motion) {
    return finish(motion, motion.effects().record(ReviewSteps.withdrawn(motion.record()).done()));
  }

  private static Effects approved(Motion motion, List<Answer> approvals) {
    DocumentRecord old = motion.record();
    Status next = target(APPROVED, old.status());
    Version version = old.version().approved();
    DocumentRecord.Change change =
        old.change()
            .status(next)
            .version(version)
            .endRound()
            .forgetWork()
            .approved(new Approved(version, motion.subject(), approvals));
    if (next == Status.EFFECTIVE) {
      change.owner(null);
    }
    if (next == Status.PRE_APPROVED) {
      change.frozen(motion.frozen());
    }
    Effects.Builder effects = motion.effects();
    if (next != Status.POST_APPROVED) {
      effects.moveText(motion.draftPath(), motion.effectivePath());
    }
    return finish(motion, effects.record(change.done()));
  }

  private static Effects retire(Motion motion, List<Answer> approvals) {
    DocumentRecord old = motion.record();
    Version version = old.version().approved();
    DocumentRecord.Change change =
        old.change()
            .status(Status.RETIRED)
            .version(version)
            .owner(null)
            .retiring(false)
            .endRound()
            .approved(new Approved(version, motion.subject(), approvals));
    return finish(
        motion, motion.effects().deleteText(motion.effectivePath()).record(change.done()));
  }

  private static Status target(Map<Status, Status> table, Status from) {
    Status to = table.get(from);
    if (to == null) {
      throw new ReplayException("nothing can be approved in " + from);
    }
    return to;
  }

  private static Effects finish(Motion motion, Effects.Builder effects) {
    return Replay.finish(effects, motion.before(), motion.event(), motion.record());
  }
}
