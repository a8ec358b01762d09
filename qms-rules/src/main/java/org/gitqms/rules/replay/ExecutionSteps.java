package org.gitqms.rules.replay;

import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.workflow.Status;

/** From release to the end. */
final class ExecutionSteps {

  private ExecutionSteps() {}

  static Effects release(Motion motion) {
    return finish(motion, motion.record().change().status(Status.IN_EXECUTION));
  }

  static Effects revert(Motion motion) {
    return finish(motion, motion.record().change().endRound().status(Status.IN_EXECUTION));
  }

  static Effects close(Motion motion) {
    Effects.Builder effects = motion.effects();
    for (DocumentRecord child : motion.before().children(motion.record().id())) {
      boolean attached =
          motion.before().typeOf(child).filter(t -> t.isBornInExecution()).isPresent();
      if (attached && !child.status().isTerminal()) {
        effects.record(closed(child).asEffect());
      }
    }
    effects.record(closed(motion.record()).done());
    return Replay.finish(effects, motion.before(), motion.event(), motion.record());
  }

  static Effects cancel(Motion motion) {
    DocumentRecord next =
        motion.record().change().status(Status.CANCELLED).holder(null).endRound().done();
    return Replay.finish(
        motion
            .effects()
            .deleteText(motion.draftPath())
            .deleteText(motion.effectivePath())
            .record(next),
        motion.before(),
        motion.event(),
        motion.record());
  }

  private static DocumentRecord.Change closed(DocumentRecord record) {
    return record.change().status(Status.CLOSED).holder(null).frozen(null).endRound();
  }

  private static Effects finish(Motion motion, DocumentRecord.Change next) {
    return Replay.finish(
        motion.effects().record(next.done()), motion.before(), motion.event(), motion.record());
  }
}
