package org.gitqms.rules.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gitqms.verifies.Verifies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose turn it is, and what is taken as an answer. */
class InterviewTest {

  private final Form form = Forms.rounds();

  @Test
  void questions_come_in_order_and_a_loop_numbers_its_rounds() {
    assertThat(turns("a", "b", "yes", "c", "no", "d"))
        .containsExactly("subject", "seen.1", "more.1", "seen.2", "more.2", "summary", "-");
  }

  @Test
  void a_finished_loop_is_opened_for_one_more_round() {
    Interview done = Forms.answered(form, "a", "b", "no", "d");
    assertThat(done.isComplete()).isTrue();

    Interview open = Forms.answer(done, "step", "", "one more thing");

    assertThat(open.turn()).contains(new Position("seen", 2));
    assertThat(open.guidance(new Position("seen", 2))).isEqualTo("What is seen of a?");
    Interview again = Forms.answer(open, "seen.2", "c", null);
    assertThat(Forms.answer(again, "more.2", "no", null).isComplete()).isTrue();
    assertThat(Forms.answer(again, "more.2", "yes", null).turn()).contains(new Position("seen", 3));
  }

  @Test
  void an_amendment_keeps_the_older_answer() {
    Interview amended =
        Forms.answer(Forms.answered(form, "a", "b"), "subject", "z", "it was misspelled");

    assertThat(amended.responses(new Position("subject", 0)))
        .extracting(Entry.Response::value)
        .containsExactly("a", "z");
    assertThat(amended.turn()).contains(new Position("more", 1));
    assertThat(amended.guidance(new Position("seen", 1))).isEqualTo("What is seen of z?");
  }

  @Test
  void what_is_not_asked_now_is_not_answered() {
    Interview begun = Forms.answered(form, "a", "b");

    refused(begun, "summary", "x", null, "summary is not asked now", "answer more.1");
    refused(begun, "seen.2", "x", null, "seen.2 is not asked now", "answer more.1");
    refused(begun, "other", "x", null, "the form asks no other", "answer more.1");
    refused(begun, "seen", "x", null, "seen is asked in rounds", "answer more.1");
    refused(begun, "subject.1", "x", null, "subject is asked once, in no round", "more.1");
    refused(begun, "more.1", "no", "for fun", "a first answer amends nothing", "leave out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Yes", "y", "", "yes no", "maybe"})
  void a_gate_takes_yes_and_no_only(String answer) {
    refused(
        Forms.answered(form, "a", "b"), "more.1", answer, null, "is yes or no", "answer yes or no");
  }

  @Test
  void an_answer_has_words_and_an_end() {
    Interview begun = Forms.answered(form);

    refused(begun, "subject", " \n", null, "the answer to subject is empty", "say");
    refused(begun, "subject", "x".repeat(65_537), null, "at most 65536 characters", "attach");
    assertThat(begun.refusal(new Reply("subject", "x".repeat(65_536), null))).isEmpty();
  }

  @Test
  @Verifies("REQ-DOC-008")
  void what_is_answered_is_amended_with_a_reason_and_another_value() {
    Interview done = Forms.answered(form, "a", "b", "no", "d");

    refused(done, "subject", "x", null, "subject is answered already", "give a reason");
    refused(done, "subject", "a", "why not", "the amendment of subject changes nothing", "leave");
  }

  @Test
  void no_amendment_takes_the_place_of_an_answer_away() {
    Interview twoRounds = Forms.answered(form, "a", "b", "yes", "c");
    refused(twoRounds, "more.1", "no", "enough", "that to seen.2 has no place", "reopen");

    Interview done = Forms.answered(form, "a", "b", "no", "d");
    refused(done, "more.1", "yes", "one more", "that to summary has no place", "reopen the loop");

    Interview early = Forms.answered(form, "a", "b", "no");
    assertThat(Forms.answer(early, "more.1", "yes", "one more").turn())
        .contains(new Position("seen", 2));
  }

  @Test
  void only_a_finished_loop_is_opened_again() {
    refused(Forms.answered(form, "a"), "step", "", "why", "step is not finished", "answer seen.1");
    Interview done = Forms.answered(form, "a", "b", "no", "d");
    refused(done, "step", "", null, "reopening without a reason", "say why");
    refused(done, "step", "x", "why", "reopening a loop answers nothing", "reopen it first");
    Interview open = Forms.answer(done, "step", "", "why");
    refused(open, "step", "", "again", "step is not finished", "answer seen.2");
  }

  private List<String> turns(String... values) {
    List<String> turns = new java.util.ArrayList<>();
    Interview interview = Forms.answered(form);
    for (String value : values) {
      String turn = interview.turn().orElseThrow().label();
      turns.add(turn);
      interview = Forms.answer(interview, turn, value, null);
    }
    turns.add(interview.turn().map(Position::label).orElse("-"));
    return turns;
  }

  private static void refused(
      Interview interview,
      String target,
      String value,
      @Nullable String reason,
      String message,
      String fix) {
    Optional<Refusal> refusal = interview.refusal(new Reply(target, value, reason));
    assertThat(refusal).isPresent();
    assertThat(refusal.get().message()).contains(message);
    assertThat(refusal.get().fix()).contains(fix);
  }
}
