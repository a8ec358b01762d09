package org.gitqms.rules.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Interactive;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Tamper;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.fixture.Transcript;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that are made by answering. */
class RespondTest {

  private static final String VR = "CR-001-VR-001";
  private static final String TEXT = "QMS/CR/CR-001/CR-001-VR-001.md";
  private static final String ANSWERS = "QMS/.records/CR-001-VR-001.answers.json";

  private final Ledger ledger = Interactive.ledger("VR", "SOP");
  private final Transcript transcript = new Transcript();

  @BeforeEach
  void aChangeRecordInExecution() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
  }

  @Test
  void a_verification_record_is_answered_to_its_end() {
    transcript.add(ledger.by("ann").create(VR, "A look"));
    transcript.add(ledger.by("ann").respond(VR, "subject", "The lamp."));
    transcript.add(ledger.by("ann").respond(VR, "seen.1", "It is red."));
    transcript.add(ledger.by("ann").respond(VR, "more.1", "no"));
    transcript.add(ledger.by("ann").respond(VR, "summary", "It holds."));
    transcript.add(ledger.by("ann").checkin(VR, ledger.workingText(VR)));

    assertThat(transcript.text())
        .isEqualTo(
            """
            create CR-001-VR-001, 1.0 | - -> IN_EXECUTION | owner ann, holder ann, by ann, frozen | +.records/CR-001-VR-001.answers.json +CR/CR-001/CR-001-VR-001.md
            respond CR-001-VR-001, 1.0 | IN_EXECUTION -> IN_EXECUTION | owner ann, holder ann, by ann, frozen | +.records/CR-001-VR-001.answers.json +CR/CR-001/CR-001-VR-001.md
            respond CR-001-VR-001, 1.0 | IN_EXECUTION -> IN_EXECUTION | owner ann, holder ann, by ann, frozen | +.records/CR-001-VR-001.answers.json +CR/CR-001/CR-001-VR-001.md
            respond CR-001-VR-001, 1.0 | IN_EXECUTION -> IN_EXECUTION | owner ann, holder ann, by ann, frozen | +.records/CR-001-VR-001.answers.json +CR/CR-001/CR-001-VR-001.md
            respond CR-001-VR-001, 1.0 | IN_EXECUTION -> IN_EXECUTION | owner ann, holder ann, by ann, frozen | +.records/CR-001-VR-001.answers.json +CR/CR-001/CR-001-VR-001.md
            checkin CR-001-VR-001, 1.0 -> 1.1 | IN_EXECUTION -> IN_EXECUTION | owner ann, by ann, frozen |
            """);
    assertThat(ledger.record(VR).events()).isEqualTo(6);
    Course.takeOn(ledger, "CR-001", Status.CLOSED);
    assertThat(ledger.record(VR).status()).isEqualTo(Status.CLOSED);
  }

  @Test
  void author_and_time_of_an_answer_are_those_of_its_commit() {
    ledger.by("ann").create(VR, "A look").accepted();
    ledger.by("ann").respond(VR, "subject", "The lamp.").accepted();

    assertThat(ledger.text(ANSWERS))
        .contains(
            """
              "entries": [
                {
                  "prompt": "subject",
                  "value": "The lamp.",
                  "actor": "ann",
                  "time": %d
                }
              ]
            """
                .formatted(ledger.time()));
  }

  @Test
  void an_answer_that_observes_a_commit_names_the_one_it_stands_on() {
    ledger.by("ann").create(VR, "A look").accepted();
    ledger.by("ann").respond(VR, "subject", "The lamp.").accepted();
    Commit commit = ledger.by("ann").respond(VR, "seen.1", "It is red.").commit();
    String parent = commit.parents().get(0);

    assertThat(commit.message()).contains("QMS-Observed: " + parent + "\n");
    ledger
        .by("ann")
        .respond(VR, "seen.1", "It is red.")
        .but(Tamper.message(parent, "0".repeat(40)))
        .refusedBy("QMS-208", "QMS-Observed says");
    ledger
        .by("ann")
        .respond(VR, "seen.1", "It is red.")
        .but(Tamper.message("QMS-Observed: " + parent + "\n", ""))
        .refusedBy("QMS-208", "QMS-Observed says ''");
    ledger.by("ann").respond(VR, "seen.1", "It is red.").accepted();
    assertThat(ledger.text(TEXT)).contains("on commit `" + parent + "`:");
  }

  @Test
  @Verifies("REQ-DOC-008")
  void an_amendment_strikes_the_older_answer_through_and_says_why() {
    answered("The lmap.");
    ledger
        .by("ann")
        .respond(VR, "subject", "The lamp.")
        .asking(TrailerKey.REASON, "two letters were swapped")
        .accepted();

    assertThat(ledger.text(TEXT))
        .containsSubsequence(
            "> ~~\u201cThe lmap\\.\u201d~~",
            "> Amended by `ann` at ",
            ", because \u201ctwo letters were swapped\u201d:",
            ">     The lamp.",
            "What is seen of \u201cThe lamp\\.\u201d?");
  }

  @Test
  void a_finished_loop_is_reopened_with_a_reason() {
    answered("The lamp.", "It is red.", "no", "It holds.");
    ledger
        .by("ann")
        .respond(VR, "step", "")
        .asking(TrailerKey.REASON, "the back was not looked at")
        .accepted();

    assertThat(ledger.text(TEXT))
        .containsSubsequence(
            "**Round 2**", "> Reopened by `ann` at ", "the back was not looked at", "[ANSWER]");
    ledger.by("init").routeReview("CR-001").refusedBy("QMS-210", VR + " is not complete: seen.2");
  }

  @ParameterizedTest
  @Verifies("REQ-DOC-008")
  @CsvSource(
      delimiter = '|',
      value = {
        "summary | It holds.  |       | summary is not asked now",
        "seen.1  | It is red. | sorry | a first answer amends nothing",
        "subject | A lamp.    |       | subject is answered already",
        "colour  | red        |       | the form asks no colour",
        "step    | ''         | why   | the loop step is not finished",
      })
  void what_is_out_of_turn_is_refused(String prompt, String answer, String reason, String why) {
    answered("The lamp.");
    var attempt = ledger.by("ann").respond(VR, prompt, answer);

    (reason == null ? attempt : attempt.asking(TrailerKey.REASON, reason))
        .refusedBy("QMS-219", why);
  }

  @Test
  void only_who_holds_an_interactive_record_answers() {
    answered("The lamp.");
    ledger.by("init").respond(VR, "seen.1", "It is green.").refusedBy("QMS-203");
    ledger.by("init").checkout("CR-001").accepted();
    ledger
        .by("init")
        .respond("CR-001", "subject", "x")
        .refusedBy("QMS-219", "CR-001 is not an interactive record");
  }

  @Test
  void an_agent_may_answer() {
    ledger.by("ann-bot").create(VR, "A look").accepted();
    ledger.by("ann-bot").respond(VR, "subject", "The lamp.").accepted();

    assertThat(ledger.record(VR).contributors()).containsExactly("ann-bot");
  }

  @Test
  @Verifies("REQ-DOC-008")
  void a_text_edited_by_hand_is_not_checked_in() {
    answered("The lamp.");
    var edited = Texts.edited(ledger.workingText(VR), "The lamp.", "The horn.");

    ledger.by("ann").checkin(VR, edited).refusedBy("QMS-220", "edited by hand");
  }

  @Test
  @Verifies("REQ-DOC-008")
  void answers_that_nobody_gave_are_refused() {
    answered("The lamp.");

    for (String path : new String[] {ANSWERS, TEXT}) {
      ledger
          .by("ann")
          .respond(VR, "seen.1", "It is red.")
          .but(Tamper.edit(path, "The lamp.", "The horn."))
          .refusedBy("QMS-207", "the content is not what the event makes of it");
    }
    ledger
        .by("ann")
        .discard(VR)
        .but(Tamper.write(ANSWERS, "{}\n"))
        .refusedBy("QMS-207", "the event does not touch this file");
  }

  @Test
  void what_no_document_may_hold_no_answer_may_hold() {
    ledger.by("ann").create(VR, "A look").accepted();

    ledger.by("ann").respond(VR, "subject", "private \ue000 use").refusedBy("QMS-107");
    ledger.by("ann").respond(VR, "subject", "bidi \u202e text").refusedBy("QMS-902");
  }

  @Test
  void a_later_template_does_not_change_a_form_in_work() {
    answered("The lamp.");
    String form = ledger.text(ANSWERS);
    ledger.forgingFile("QMS/TEMPLATE/TEMPLATE-VR.md", "gone");

    ledger.by("ann").respond(VR, "seen.1", "It is red.").accepted();

    assertThat(ledger.text(ANSWERS)).startsWith(form.substring(0, form.indexOf("\"entries\"")));
  }

  @Test
  void an_open_record_keeps_its_parent_from_post_review_and_closing() {
    answered("The lamp.", "It is red.");

    var finding = ledger.by("init").routeReview("CR-001").refusedBy("QMS-210");

    assertThat(finding.message()).isEqualTo(VR + " is not complete: more.1 is not answered");
    assertThat(finding.fix()).isEqualTo("git qms interact " + VR);
    ledger.forging("CR-001", change -> change.status(Status.POST_APPROVED));
    ledger.by("init").close("CR-001").refusedBy("QMS-210", VR + " is not complete");
  }

  @Test
  void an_interactive_procedure_is_answered_approved_and_revised() {
    ledger.by("init").create("SOP-001", "Looking").accepted();
    for (String[] reply : new String[][] {{"subject", "a"}, {"seen.1", "b"}, {"more.1", "no"}}) {
      ledger.by("init").respond("SOP-001", reply[0], reply[1]).accepted();
    }
    Ledger early = ledger.copy();
    early.by("init").checkin("SOP-001", early.workingText("SOP-001")).accepted();
    early.by("init").routeReview("SOP-001").refusedBy("QMS-104", "[ANSWER]");

    ledger.by("init").respond("SOP-001", "summary", "c").accepted();
    ledger.by("init").checkin("SOP-001", ledger.workingText("SOP-001")).accepted();
    Course.takeOn(ledger, "SOP-001", Status.EFFECTIVE);
    assertThat(ledger.text("QMS/.records/SOP-001.draft.answers.json")).isEqualTo("(none)");
    String inForce = ledger.text("QMS/.records/SOP-001.answers.json");

    ledger.by("init").checkout("SOP-001").accepted();
    Ledger untouched = ledger.copy();
    untouched.by("init").discard("SOP-001").accepted();
    assertThat(untouched.record("SOP-001").status()).isEqualTo(Status.EFFECTIVE);
    assertThat(untouched.text("QMS/.records/SOP-001.draft.answers.json")).isEqualTo("(none)");

    ledger
        .by("init")
        .respond("SOP-001", "summary", "d")
        .asking(TrailerKey.REASON, "seen again")
        .accepted();
    ledger.by("init").discard("SOP-001").accepted();
    assertThat(ledger.record("SOP-001").status()).isEqualTo(Status.DRAFT);
    assertThat(ledger.text("QMS/.records/SOP-001.answers.json")).isEqualTo(inForce);
    ledger.by("init").abandon("SOP-001", "no need").accepted();
    assertThat(ledger.text("QMS/.records/SOP-001.draft.answers.json")).isEqualTo("(none)");
    assertThat(ledger.text("QMS/.records/SOP-001.answers.json")).isEqualTo(inForce);
  }

  @Test
  void what_is_cancelled_or_retired_keeps_no_answers() {
    ledger.by("init").create("SOP-001", "Looking").accepted();
    ledger.by("init").discard("SOP-001").accepted();
    ledger.by("init").cancel("SOP-001", "not needed").accepted();

    assertThat(ledger.text("QMS/.records/SOP-001.draft.answers.json")).isEqualTo("(none)");
  }

  @Test
  void no_document_is_made_of_a_broken_form() {
    String path = "QMS/TEMPLATE/TEMPLATE-VR.md";
    ledger.forgingFile(path, ledger.text(path).replace("<!-- @end -->\n", ""));

    ledger.by("ann").create(VR, "A look").refusedBy("QMS-207", "the form has no end");
  }

  private void answered(String... answers) {
    ledger.by("ann").create(VR, "A look").accepted();
    for (String answer : answers) {
      String turn =
          ledger
              .state()
              .interactive(ledger.record(VR))
              .orElseThrow()
              .interview()
              .turn()
              .orElseThrow()
              .label();
      ledger.by("ann").respond(VR, turn, answer).accepted();
    }
  }
}
