package org.gitqms.rules.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small forms, and answers to them. */
final class Forms {

  /** Asks a thing, then rounds of two questions, then a word at the end. */
  static final String ROUNDS =
      """
      ---
      title: "A look"
      revision_summary: First draft
      ---

      # CR-001-VR-001: A look

      <!-- @template: VR -->

      ## Subject

      <!-- @prompt: subject, next: seen -->
      What is looked at?
      <!-- @end-prompt -->

      ## Observations

      <!-- @loop: step -->
      <!-- @prompt: seen, next: more, commit: true -->
      What is seen of {{subject}}?
      <!-- @end-prompt -->
      <!-- @gate: more, type: yesno, yes: seen, no: summary -->
      Is there more?
      <!-- @end-prompt -->
      <!-- @end-loop: step -->

      ## Summary

      <!-- @prompt: summary, next: end -->
      Does it hold?
      <!-- @end-prompt -->
      <!-- @end -->
      """;

  static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  private static final long TIME = 1_770_712_200L;

  private Forms() {}

  static Form rounds() {
    return form(ROUNDS);
  }

  static Form form(String text) {
    Form.Parsed parsed = Form.parse(text);
    if (!parsed.problems().isEmpty()) {
      throw new IllegalArgumentException(parsed.problems().toString());
    }
    return parsed.form().orElseThrow();
  }

  /** An interview after these answers, each to the question whose turn it was. */
  static Interview answered(Form form, String... values) {
    Interview interview = Interview.of(form, List.of());
    for (String value : values) {
      interview = answer(interview, interview.turn().orElseThrow().label(), value, null);
    }
    return interview;
  }

  /** The interview after a reply that is taken. */
  static Interview answer(
      Interview interview, String target, String value, @Nullable String reason) {
    interview
        .refusal(new Reply(target, value, reason))
        .ifPresent(
            refusal -> {
              throw new IllegalArgumentException(refusal.toString());
            });
    long time = TIME + 60L * interview.entries().size();
    if (interview.form().hasLoop(target)) {
      return interview.with(new Entry.Reopening(target, String.valueOf(reason), "ann", time));
    }
    Position position = Position.parse(target).orElseThrow();
    Question question = interview.form().question(position.question()).orElseThrow();
    String observed = question.observesCommit() ? COMMIT : null;
    return interview.with(new Entry.Response(position, value, "ann", time, observed, reason));
  }
}
