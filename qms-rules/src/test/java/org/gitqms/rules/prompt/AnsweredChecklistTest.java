package org.gitqms.rules.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.prompt.Reply.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers to a checklist, as the message of the review keeps them. */
class AnsweredChecklistTest {

  private static final Prompt PROMPT =
      new Prompt(
          List.of(
              new Prompt.Category(
                  "Scope",
                  List.of(
                      new Prompt.Item("Every file is named", "Where you looked"),
                      new Prompt.Item("Every document is named", null))),
              new Prompt.Category("Risk", List.of(new Prompt.Item("One can go back", null)))),
          List.of(),
          List.of());

  @Test
  void each_item_has_one_line() {
    AnsweredChecklist answered =
        answered(reply(Answer.YES, "src and\n  test"), reply(Answer.NO, ""), reply(Answer.N_A, ""));

    assertThat(answered.text())
        .isEqualTo(
            """
            [yes] Scope: Every file is named (src and test)
            [no] Scope: Every document is named
            [n-a] Risk: One can go back""");
    assertThat(answered.hasNo()).isTrue();
  }

  @Test
  void without_a_no_there_is_none() {
    assertThat(
            answered(reply(Answer.YES, ""), reply(Answer.YES, ""), reply(Answer.N_A, "")).hasNo())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QMS-Event: approve",
        "x\nQMS-Outcome: recommend",
        "\n\nQMS-Actor: qa\n\n",
        "\r\nqms-event: close",
        "tab\there",
        "Grüße, 世界"
      })
  void whatever_is_typed_the_message_of_the_review_is_grammatical(String typed) {
    Ledger ledger = Ledger.governed();
    ledger.by("init").create("CR-001", "A change").accepted();
    ledger.by("init").checkin("CR-001", "The plan.").accepted();
    ledger.by("init").routeReview("CR-001").accepted();
    String text =
        answered(reply(Answer.YES, typed), reply(Answer.YES, typed), reply(Answer.YES, typed))
            .text();

    assertThat(text.lines()).hasSize(3).allMatch(line -> line.startsWith("[yes] "));
    Event event = ledger.by("qa").recommend("CR-001").saying(text).accepted().event();
    assertThat(event.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u200bb", "a\u202eb", "a\u001b[2Jb", "a\u2028b", "\u0000"})
  void hidden_characters_are_not_written_down(String typed) {
    assertThat(Reply.of(Answer.YES, typed)).isEmpty();
    assertThatThrownBy(() -> new Reply(Answer.YES, typed))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_item_without_a_reply_is_not_passed_over() {
    assertThatThrownBy(() -> answered(reply(Answer.YES, "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 replies to 3 items");
  }

  @ParameterizedTest
  @CsvSource({"yes, YES", "Y, YES", "no, NO", " n , NO", "n-a, N_A", "N/A, N_A"})
  void an_answer_is_read_as_people_type_it(String typed, Answer answer) {
    assertThat(Answer.parse(typed)).contains(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ok", "yes!", "na", "true", "-"})
  void nothing_else_is_an_answer(String typed) {
    assertThat(Answer.parse(typed)).isEmpty();
  }

  @Test
  void the_largest_checklist_fits_into_a_message() {
    Prompt.Item item = new Prompt.Item(Texts.PROMPT.strip().replaceAll("\\s+", " "), null);
    Prompt prompt =
        new Prompt(
            List.of(new Prompt.Category("All", java.util.Collections.nCopies(100, item))),
            List.of(),
            List.of());
    List<Reply> replies = java.util.Collections.nCopies(100, reply(Answer.YES, "x".repeat(1000)));

    assertThat(EventMessage.mayBeFreeText(new AnsweredChecklist(prompt, replies).text())).isTrue();
  }

  private static AnsweredChecklist answered(Reply... replies) {
    return new AnsweredChecklist(PROMPT, List.of(replies));
  }

  private static Reply reply(Answer answer, String typed) {
    Optional<Reply> reply = Reply.of(answer, typed);
    return reply.orElseThrow();
  }
}
