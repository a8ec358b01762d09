package org.gitqms.rules.replay;

import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.record.Approved;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;

/** Taking a document in hand and giving it back. */
final class DraftingSteps {

  private DraftingSteps() {}

  static Effects checkout(Motion motion) {
    DocumentRecord old = motion.record();
    Effects.Builder effects = motion.effects();
    DocumentRecord.Change next =
        old.change().owner(motion.actor()).holder(motion.actor()).endRound();
    if (old.status() == Status.POST_REVIEWED || old.status() == Status.IN_EXECUTION) {
      next.status(Status.IN_EXECUTION);
    } else {
      next.status(Status.DRAFT);
    }
    if (old.status() == Status.PRE_APPROVED) {
      next.frozen(null);
      effects.moveText(motion.effectivePath(), motion.draftPath());
    }
    if (old.status() == Status.EFFECTIVE) {
      if (motion.before().file(motion.effectivePath()).isEmpty()) {
        throw new ReplayException("the effective text is not there");
      }
      effects.copyText(motion.effectivePath(), motion.draftPath());
    }
    return finish(motion, effects.record(next.done()));
  }

  static Effects checkin(Motion motion) {
    DocumentRecord old = motion.record();
    Content text =
        motion
            .broughtContent()
            .orElseThrow(() -> new ReplayException("the document's text is not there"));
    RespondStep.keepCompiled(motion, text);
    String path = motion.before().workingPath(old);
    DocumentRecord next =
        old.change()
            .title(Titles.of(text).orElse(old.title()))
            .version(old.version().revised())
            .holder(null)
            .contributor(motion.actor())
            .done();
    return finish(motion, motion.effects().write(path, text).record(next));
  }

  static Effects discard(Motion motion) {
    DocumentRecord old = motion.record();
    Effects.Builder effects = motion.effects();
    DocumentRecord.Change next = old.change().holder(null);
    boolean untouchedRevision =
        !motion.type().isExecutable()
            && old.status() == Status.DRAFT
            && !RespondStep.hasNewAnswers(motion)
            && old.lastApproval().filter(a -> a.version().equals(old.version())).isPresent();
    if (untouchedRevision) {
      next.status(Status.EFFECTIVE).owner(null).forgetWork();
      effects.deleteText(motion.draftPath());
    }
    return finish(motion, effects.record(next.done()));
  }

  static Effects abandon(Motion motion) {
    DocumentRecord old = motion.record();
    Version last =
        old.lastApproval()
            .map(Approved::version)
            .orElseThrow(() -> new ReplayException("there is no effective version to go back to"));
    String effectivePath = motion.effectivePath();
    String title =
        motion.before().file(effectivePath).flatMap(text -> Titles.of(text)).orElse(old.title());
    DocumentRecord next =
        old.change()
            .title(title)
            .status(Status.EFFECTIVE)
            .version(last)
            .owner(null)
            .holder(null)
            .forgetWork()
            .endRound()
            .done();
    return finish(motion, motion.effects().deleteText(motion.draftPath()).record(next));
  }

  static Effects reassign(Motion motion) {
    String owner =
        motion
            .event()
            .value(TrailerKey.OWNER)
            .orElseThrow(() -> new ReplayException("no new owner named"));
    DocumentRecord next = motion.record().change().handedTo(owner).holder(null).done();
    return finish(motion, motion.effects().record(next));
  }

  private static Effects finish(Motion motion, Effects.Builder effects) {
    return Replay.finish(effects, motion.before(), motion.event(), motion.record());
  }
}
