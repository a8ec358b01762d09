package org.gitqms.rules.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The language of forms, and every way in which a text is none. */
class FormTest {

  @Test
  void a_form_has_its_questions_in_order() {
    Form form = Forms.rounds();

    assertThat(form.questions())
        .extracting(Question::id)
        .containsExactly("subject", "seen", "more", "summary");
    assertThat(form.question("seen").orElseThrow().observesCommit()).isTrue();
    assertThat(form.question("seen").orElseThrow().loop()).isEqualTo("step");
    assertThat(form.question("summary").orElseThrow().guidance()).isEqualTo("Does it hold?");
    assertThat(form.hasLoop("step")).isTrue();
  }

  @Test
  void a_document_without_tags_claims_nothing() {
    assertThat(Form.isClaimedBy("# CR-001\n\n<!-- guidance: @template: VR -->\n")).isFalse();
    assertThat(Form.isClaimedBy(Forms.ROUNDS)).isTrue();
  }

  /** What is replaced, by what, the line that is told, and what is said of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@loop: step | @lop: step | 18 | there is no tag @lop",
        "<!-- @loop: step --> | <!-- @loop: step | 18 | this looks like a tag of a form and is none",
        "<!-- @loop: step --> | a <!-- @loop: step --> | 18 | this looks like a tag of a form",
        "<!-- @loop: step --> | <!--@loop: step --> | 18 | this looks like a tag of a form",
        "@prompt: summary | @prompt: subject | 29 | the id subject stands twice",
        "@loop: step | @loop: subject | 18 | the id subject stands twice",
        "@prompt: subject, | @prompt: end, | 12 | 'end' is no id",
        "@prompt: subject, | @prompt: Sub, | 12 | 'Sub' is no id",
        "next: seen | next: sehen | 12 | subject leads to sehen, which is not there",
        "next: seen | next: subject | 12 | leads back to subject: the form might never end",
        "next: more, commit | next: subject, commit | 19 | leads back to subject",
        "yes: seen, no: summary | yes: subject, no: summary | 22 | leads back to subject",
        "yes: seen, no: summary | yes: seen, no: seen | 22 | more leads back either way",
        "yes: seen, no: summary | yes: seen | 22 | the gate more has not both ways",
        "type: yesno, | type: choice, | 22 | the gate more has not both ways",
        "yes: seen, no: summary | yes: seen, no: end | 29 | nothing leads to summary",
        "next: seen | next: more | 12 | leads into the middle of the loop step",
        "commit: true | commit: maybe | 19 | no next, or a commit that is not true or false",
        "commit: true | colour: red | 19 | @prompt has an attribute it does not know",
        "commit: true | commit | 19 | 'commit' is no 'key: value', or stands twice",
        "commit: true | next: more | 19 | 'next: more' is no 'key: value', or stands twice",
        "{{subject}} | {{subjekt}} | 20 | {{subjekt}} quotes the answer to a question that is not",
        "What is looked at? | '' | 12 | subject does not say what it asks",
        "@template: VR | @template: vr | 8 | @template names no type",
        "@end-loop: step | @end-loop: other | 25 | @end-loop ends no loop of this name",
      })
  void a_mistake_is_told_at_its_place(String from, String to, int line, String message) {
    assertThat(Forms.ROUNDS).contains(from);
    String text = Forms.ROUNDS.replaceFirst(java.util.regex.Pattern.quote(from), to);

    List<FormProblem> problems = Form.parse(text).problems();

    assertThat(Form.parse(text).form()).isEmpty();
    assertThat(problems).isNotEmpty();
    assertThat(problems.get(0).message()).contains(message);
    assertThat(line(text, problems.get(0).offset())).isEqualTo(line);
    assertThat(problems).allMatch(p -> !p.fix().isBlank());
  }

  /** A line that is taken out, and what is said then. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!-- @template: VR --> | @prompt stands before @template",
        "<!-- @end-loop: step --> | the loop step is not closed",
        "<!-- @end --> | the form has no end",
        "<!-- @end-prompt --> | subject is not ended before this tag",
        "<!-- @loop: step --> | @end-loop ends no loop of this name",
      })
  void a_tag_that_is_missing_is_missed(String line, String message) {
    String text = Forms.ROUNDS.replaceFirst(line + "\n", "");

    assertThat(text).isNotEqualTo(Forms.ROUNDS);
    assertThat(Form.parse(text).problems()).extracting(FormProblem::message).contains(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- @template: VR -->",
        "<!-- @prompt: late, next: end -->",
        "<!-- @end -->",
        "<!-- @end-prompt -->"
      })
  void nothing_follows_the_end(String tag) {
    assertThat(Form.parse(Forms.ROUNDS + tag + "\n").problems())
        .singleElement()
        .extracting(FormProblem::message)
        .asString()
        .contains("stands after @end");
  }

  @Test
  void a_loop_holds_no_loop() {
    String text =
        Forms.ROUNDS.replace("<!-- @loop: step -->", "<!-- @loop: step -->\n<!-- @loop: x -->");

    assertThat(Form.parse(text).problems().get(0).message())
        .isEqualTo("a loop within the loop step");
  }

  @Test
  void a_form_asks_something() {
    String text = "<!-- @template: VR -->\n\n<!-- @end -->\n";

    assertThat(Form.parse(text).problems().get(0).message()).isEqualTo("the form asks nothing");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void damaged_forms_are_refused_or_read_and_never_break(long seed) {
    Random random = new Random(seed);
    String[] lines = Forms.ROUNDS.split("\n", -1);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (String line : lines) {
        int repeat = random.nextInt(12) == 0 ? random.nextInt(3) : 1;
        text.append((line + "\n").repeat(repeat));
      }
      int at = random.nextInt(text.length());
      text.replace(
          at, Math.min(text.length(), at + random.nextInt(3)), "@: ,-<>".substring(at % 7));

      Form.Parsed parsed = Form.parse(text.toString());

      assertThat(parsed.form().isPresent()).isEqualTo(parsed.problems().isEmpty());
      parsed.form().ifPresent(FormTest::comesToItsEnd);
    }
  }

  /** Answering no each time, no form takes more answers than it has questions. */
  private static void comesToItsEnd(Form form) {
    Interview interview = Interview.of(form, List.of());
    for (int i = 0; i < form.questions().size() && !interview.isComplete(); i++) {
      Position turn = interview.turn().orElseThrow();
      boolean gate = form.question(turn.question()).orElseThrow() instanceof Question.Gate;
      interview = Forms.answer(interview, turn.label(), gate ? "no" : "words", null);
    }
    assertThat(interview.isComplete() || !form.questions().isEmpty()).isTrue();
  }

  private static int line(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }
}
