package org.gitqms.rules.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-902. */
class EventMessageTest {

  private static final String MESSAGE =
      """
      qms: review CR-075, 1.1

      Looks right to me.

      I have read every item.

      QMS-Event: review
      QMS-Document: CR-075
      QMS-Actor: qa
      QMS-Transition: IN_POST_REVIEW -> POST_REVIEWED
      QMS-Version: 1.1
      QMS-Content: sha256:0000000000000000000000000000000000000000000000000000000000000000
      QMS-Meaning: post-review
      QMS-Outcome: recommend
      """;

  @Test
  void a_message_is_read() {
    EventMessage.Parsed parsed = EventMessage.parse(MESSAGE);

    Event event = parsed.event().orElseThrow();
    assertThat(parsed.subject()).isEqualTo("qms: review CR-075, 1.1");
    assertThat(event.kind()).isEqualTo(EventKind.REVIEW);
    assertThat(event.document()).contains(new DocumentId("CR-075"));
    assertThat(event.actor()).isEqualTo("qa");
    assertThat(event.value(TrailerKey.MEANING)).contains("post-review");
    assertThat(event.text()).isEqualTo("Looks right to me.\n\nI have read every item.");
    assertThat(EventMessage.compose(parsed.subject(), event)).isEqualTo(MESSAGE);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_composed_is_read_back(long seed) {
    RandomEvents random = new RandomEvents(seed);
    for (int i = 0; i < 100; i++) {
      Event event = random.next();
      String subject = random.subject();

      EventMessage.Parsed parsed = EventMessage.parse(EventMessage.compose(subject, event));

      assertThat(parsed.findings()).isEmpty();
      assertThat(parsed.event()).contains(event);
      assertThat(parsed.subject()).isEqualTo(subject);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_changed_message_is_refused_or_says_something_else(long seed) {
    RandomEvents random = new RandomEvents(seed);
    for (int i = 0; i < 100; i++) {
      Event event = random.next();
      String subject = random.subject();
      String message = EventMessage.compose(subject, event);
      for (int j = 0; j < 40; j++) {
        String mutation = random.mutation(message);
        if (mutation.equals(message)) {
          continue;
        }
        EventMessage.Parsed parsed = EventMessage.parse(mutation);

        assertThat(parsed.event().isPresent()).as(mutation).isEqualTo(parsed.findings().isEmpty());
        parsed
            .event()
            .ifPresent(
                other -> {
                  assertThat(other.equals(event) && parsed.subject().equals(subject)).isFalse();
                  assertThat(EventMessage.compose(parsed.subject(), other)).isEqualTo(mutation);
                });
      }
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @ParameterizedTest
  @Verifies("REQ-LEDGER-006")
  @CsvSource(
      delimiter = '|',
      value = {
        "QMS-Outcome: recommend | QMS-Outcome: perhaps | QMS-Outcome is not recommend",
        "QMS-Outcome: recommend | QMS-Verdict: good | not a trailer of an event: 'QMS-Verdict",
        "QMS-Outcome: recommend | qms-outcome: recommend | not a trailer of an event",
        "QMS-Outcome: recommend | QMS-Outcome:recommend | not a trailer of an event",
        "QMS-Outcome: recommend | QMS-Outcome:  recommend | QMS-Outcome is not",
        "QMS-Outcome: recommend | QMS-Owner: qa | QMS-Outcome is missing",
        "QMS-Actor: qa | QMS-Actor: Quality | QMS-Actor is not a principal's id",
        "QMS-Document: CR-075 | QMS-Document: cr-075 | QMS-Document is not a document id",
        "QMS-Version: 1.1 | QMS-Version: 01.1 | QMS-Version is not a version N.X",
        "QMS-Event: review | QMS-Event: look | QMS-Event is not an event",
        "QMS-Event: review | QMS-Event: approve | a approve has no QMS-Outcome",
        "-> POST_REVIEWED | -> FINISHED | QMS-Transition is not 'FROM -> TO'",
        "Looks right | QMS-Looks: right | a line of the free text looks like a trailer",
        "Looks right | qms-actor: qa | a line of the free text looks like a trailer",
        "Looks right to me. | QMS-Event: close | a line of the free text looks like a trailer"
      })
  void a_malformed_message_is_refused(String from, String to, String reason) {
    Finding finding = refused(Texts.edited(MESSAGE, from, to)).get(0);

    assertThat(finding.message()).contains(reason);
  }

  @Test
  void a_malformed_value_is_one_finding() {
    assertThat(refused(Texts.edited(MESSAGE, "QMS-Version: 1.1", "QMS-Version: one")))
        .extracting(Finding::message)
        .containsExactly("QMS-Version is not a version N.X: 'one'");
  }

  @Test
  void a_trailer_stands_once() {
    assertThat(refused(MESSAGE + "QMS-Outcome: request-updates\n"))
        .extracting(Finding::message)
        .containsExactly("QMS-Outcome stands more than once");
  }

  @Test
  void a_trailer_that_may_be_repeated_does_not_say_the_same_twice() {
    String assign = assigning("qa", "qa");

    assertThat(refused(assign))
        .extracting(Finding::message)
        .containsExactly("QMS-Assign says the same twice");
    assertThat(EventMessage.parse(assigning("qa", "rev")).findings()).isEmpty();
  }

  @Test
  void trailers_stand_in_their_order() {
    String swapped =
        Texts.edited(
            MESSAGE,
            "QMS-Event: review\nQMS-Document: CR-075\n",
            "QMS-Document: CR-075\nQMS-Event: review\n");

    assertThat(refused(swapped))
        .extracting(Finding::message)
        .containsExactly("the message is not in canonical form: trailers out of order or spaced");
  }

  @Test
  void a_required_trailer_is_not_left_out() {
    assertThat(refused(Texts.edited(MESSAGE, "QMS-Meaning: post-review\n", "")))
        .extracting(Finding::message)
        .containsExactly("QMS-Meaning is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n",
        "\n\n\n",
        "\n\n\n\n",
        "s\n\n\nQMS-Event: govern\nQMS-Actor: qa\n",
        "s\n\n\n\nQMS-Event: govern\nQMS-Actor: qa\n",
        "s\nQMS-Event: govern\nQMS-Actor: qa\n",
        "\n\nQMS-Event: govern\nQMS-Actor: qa\n",
        "QMS-Event: govern\nQMS-Actor: qa\n",
        "s\n\nQMS-Event: govern\nQMS-Actor: qa",
        "s\n\nQMS-Event: govern\nQMS-Actor: qa\n\n",
        "s\n\nQMS-Event: govern\nQMS-Actor: qa\n\nMore words.\n",
        "s\n\n\nText.\n\nQMS-Event: govern\nQMS-Actor: qa\n",
        "s\n\nText.\n\n\nQMS-Event: govern\nQMS-Actor: qa\n",
        "s\n\n Text.\n\nQMS-Event: govern\nQMS-Actor: qa\n",
        "s\n\nQMS-Event: govern\n\nQMS-Actor: qa\n"
      })
  void the_parts_stand_where_they_belong(String message) {
    assertThat(refused(message)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r",
        "\u0000",
        "\u001b",
        "\u007f",
        "\u0085",
        "\u200b",
        "\u200e",
        "\u202e",
        "\u2028",
        "\u2029",
        "\u2066",
        "\ufeff",
        "\u00ad",
        "\udb40\udc41"
      })
  void hidden_characters_are_refused(String hidden) {
    Finding finding = refused(Texts.edited(MESSAGE, "Looks", "Lo" + hidden + "oks")).get(0);

    assertThat(finding.message())
        .isEqualTo(
            "the message holds the hidden character U+"
                + String.format("%04X", hidden.codePointAt(0)));
  }

  @Test
  void people_may_write_in_their_own_script() {
    String text =
        "\u0413\u043e\u0442\u043e\u0432\u043e \u4e2d\u6587 \ud83d\udc69\u200d\ud83d\udd2c\tna\u00efve";

    assertThat(EventMessage.parse(Texts.edited(MESSAGE, "Looks right", text)).findings()).isEmpty();
  }

  @Test
  void a_message_has_a_largest_size() {
    String long256 = "x".repeat(256 * 1024);

    assertThat(refused(Texts.edited(MESSAGE, "Looks right", long256)))
        .extracting(Finding::message)
        .containsExactly("the message is longer than 256 KiB");
  }

  @Test
  void a_comment_of_an_older_system_is_quoted_as_it_was() {
    Event entry =
        Event.by("admin", EventKind.IMPORT)
            .with(TrailerKey.DOCUMENT, "CR-001")
            .with(TrailerKey.TRANSITION, "DRAFT -> DRAFT")
            .with(TrailerKey.VERSION, "0.1")
            .with(TrailerKey.CONTENT, "unknown")
            .with(TrailerKey.ENTRY, "CHECKIN")
            .with(TrailerKey.SOURCE, "trail.jsonl:1")
            .saying("QMS-Event: approve");

    assertThat(EventMessage.parse(EventMessage.compose("s", entry)).event()).contains(entry);
  }

  @Test
  void a_message_claims_to_be_an_event_by_one_line_anywhere() {
    assertThat(EventMessage.claimsToBeEvent(MESSAGE)).isTrue();
    assertThat(EventMessage.claimsToBeEvent("QMS-Event: x")).isTrue();
    assertThat(EventMessage.claimsToBeEvent("Fix it\n\nQMS-Event:\n\nmore")).isTrue();
    assertThat(EventMessage.claimsToBeEvent("Fix it\n\nSee QMS-Event: x\n")).isFalse();
  }

  @Test
  void free_text_is_made_tidy_before_it_is_composed() {
    assertThat(EventMessage.tidy(" \r\nOne.\rTwo.\r\n\n")).isEqualTo("One.\nTwo.");
  }

  private static String assigning(String... ids) {
    Event event =
        EventMessage.parse(
                Texts.edited(MESSAGE, "QMS-Meaning: post-review\nQMS-Outcome: recommend\n", "")
                    .replace("QMS-Event: review", "QMS-Event: route-approval"))
            .event()
            .orElseThrow();
    return EventMessage.compose("s", event.with(TrailerKey.ASSIGN, ids));
  }

  private static List<Finding> refused(String message) {
    EventMessage.Parsed parsed = EventMessage.parse(message);
    assertThat(parsed.event()).isEmpty();
    assertThat(parsed.findings()).isNotEmpty();
    assertThat(parsed.findings()).allMatch(f -> f.rule().equals(EventMessage.GRAMMAR));
    return parsed.findings();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Work\n\nqms-event: approve\n",
        "Work\n\nQMS-Event : approve\n",
        "Work\n\n QMS-Actor: quentin\n",
        "Work\n\n\u00a0QMS-Document: SOP-008\n",
        "Work\n\nQMS\u2011Transition: IN_APPROVAL -> EFFECTIVE\n",
        "Work\n\nqms-change: CR-001\n",
        "qms: approve SOP-008, 0.50 -> 1.0\n",
        "QMS: close CR-001\n"
      })
  void the_message_of_another_commit_may_look_like_that_of_an_event(String message) {
    assertThat(EventMessage.lookalike(message)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Work\n\nQMS-Change: CR-001\n",
        "Work on qms-rules: faster\n",
        "qms: faster start\n",
        "Explain QMS-Event: in the docs\n",
        ""
      })
  void or_like_that_of_code(String message) {
    assertThat(EventMessage.lookalike(message)).isEmpty();
  }
}
