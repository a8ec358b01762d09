package org.gitqms.rules.replay;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.form.Entry;
import org.gitqms.rules.form.Form;
import org.gitqms.rules.form.FormProblem;
import org.gitqms.rules.form.Interview;
import org.gitqms.rules.form.Position;
import org.gitqms.rules.form.Question;
import org.gitqms.rules.form.Refusal;
import org.gitqms.rules.form.Reply;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.record.InteractiveRecord;

/** One answer of an interactive record, an amendment, or the reopening of a loop. */
public final class RespondStep {

  private RespondStep() {}

  /** What a respond event asks for. */
  public static Reply reply(Event event) {
    return new Reply(
        event.value(TrailerKey.PROMPT).orElse(""),
        event.text(),
        event.value(TrailerKey.REASON).orElse(null));
  }

  static Effects run(Motion motion) {
    DocumentRecord old = motion.record();
    InteractiveRecord answers =
        motion
            .before()
            .interactive(old)
            .orElseThrow(() -> new ReplayException(old.id() + " is not an interactive record"));
    Reply reply = reply(motion.event());
    Optional<Refusal> refusal = answers.interview().refusal(reply);
    if (refusal.isPresent()) {
      throw new ReplayException(refusal.get().message());
    }
    Optional<String> observed = observed(motion, answers, reply);
    Entry entry = entry(motion, answers, reply, observed);
    DocumentRecord next = old.change().contributor(motion.actor()).done();
    Effects.Builder effects =
        motion
            .effects()
            .interactive(motion.before().workingPath(old), answers.with(entry))
            .record(next);
    Event event = motion.event().with(TrailerKey.OBSERVED, observed.stream().toList());
    return Replay.finish(effects, motion.before(), event, old);
  }

  private static Entry entry(
      Motion motion, InteractiveRecord answers, Reply reply, Optional<String> observed) {
    long time = motion.commit().committer().time();
    if (answers.form().hasLoop(reply.target())) {
      String reason = reply.reason() == null ? "" : reply.reason();
      return new Entry.Reopening(reply.target(), reason, motion.actor(), time);
    }
    return new Entry.Response(
        Position.parse(reply.target()).orElseThrow(),
        reply.value(),
        motion.actor(),
        time,
        observed.orElse(null),
        reply.reason());
  }

  /** The commit on which the answer is given can be no other than the one it stands on. */
  private static Optional<String> observed(Motion motion, InteractiveRecord answers, Reply reply) {
    return Position.parse(reply.target())
        .flatMap(position -> answers.form().question(position.question()))
        .filter(Question::observesCommit)
        .flatMap(question -> motion.commit().parents().stream().findFirst());
  }

  /** The interactive record that a new document begins as; empty if its text is no form. */
  static Optional<InteractiveRecord> begun(DocumentId id, Content filled) {
    String source = new String(filled.bytes(), StandardCharsets.UTF_8);
    if (!Form.isClaimedBy(source)) {
      return Optional.empty();
    }
    Form.Parsed parsed = Form.parse(source);
    Form form =
        parsed
            .form()
            .orElseThrow(
                () -> new ReplayException("the form of its template: " + first(parsed).message()));
    return Optional.of(new InteractiveRecord(id, source, form, java.util.List.of()));
  }

  private static FormProblem first(Form.Parsed parsed) {
    return parsed.problems().get(0);
  }

  /** True if the draft of a revision was answered in, so that giving it up would lose answers. */
  static boolean hasNewAnswers(Motion motion) {
    Interview draft =
        motion.before().interactive(motion.record()).map(InteractiveRecord::interview).orElse(null);
    return draft != null
        && !motion
            .before()
            .file(motion.effectivePath())
            .filter(text -> text.sameAs(Content.of(draft.compiled())))
            .isPresent();
  }

  /** A check-in brings no other text than the answers make. */
  static void keepCompiled(Motion motion, Content text) {
    boolean other =
        motion
            .before()
            .interactive(motion.record())
            .filter(answers -> !text.sameAs(Content.of(answers.interview().compiled())))
            .isPresent();
    if (other) {
      throw new ReplayException("the text is not the one that the answers make");
    }
  }
}
