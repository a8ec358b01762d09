package org.gitqms.ledger.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.form.Interview;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.TestLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verification record of the shipped template, answered in a real repository. */
class InteractiveRecordsTest {

  private static final DocumentId VR = new DocumentId("CR-001-VR-001");
  private static final String ANSWERS = "QMS/.records/CR-001-VR-001.answers.json";
  private static final String TEXT = "QMS/CR/CR-001/CR-001-VR-001.md";

  @TempDir private static Path folder;
  @TempDir private static Path keys;
  private static TestLedger ledger;
  private static Desk desk;

  @BeforeAll
  static void write() throws Exception {
    ledger = TestLedger.setup(folder).templatesOf("CR", "VR").init();
    ledger.lead("CR-001", Status.IN_EXECUTION);
    desk = Desk.of(folder, keys, ledger.cast().init());
  }

  @AfterAll
  static void close() {
    desk.close();
    ledger.close();
  }

  @Test
  void a_record_is_answered_amended_and_verified_from_genesis() throws Exception {
    String ref = desk.branch("answered", ledger.tip());
    try (LedgerSession session = desk.open(ref)) {
      assertThat(desk.create(session, VR.value())).isInstanceOf(Verdict.Accepted.class);
      answer(session, "item", "REQ-LAMP-001");
      answer(session, "subject", "the lamp turns red <!-- at once -->");
      answer(session, "prerequisites", "```\n$ uname\nLinux\n```");
      round(session, 1, "yes");
      round(session, 2, "no");
      answer(session, "summary", "It holds.");
      assertThat(interview(session).isComplete()).isTrue();
      amend(session, "actual.1", "Red.", "said more plainly");
      amend(session, "step", "", "the back was not looked at");
      session.publish();
    }
    // Another session reads what the first has left.
    try (LedgerSession session = desk.open(ref)) {
      assertThat(interview(session).turn().orElseThrow().label()).isEqualTo("instruction.3");
      round(session, 3, "no");
      assertThat(interview(session).isComplete()).isTrue();
      Event back = Event.by(desk.person().id(), EventKind.CHECKIN).on(VR);
      accepted(session, back);
      session.publish();
      assertThat(text(session.state(), TEXT))
          .containsSubsequence("**Round 1**", "Red.", "**Round 2**", "**Round 3**", "Reopened by");
    }
    assertThat(desk.verify(ref).findings()).isEmpty();
    assertThat(desk.verify(ref).accepted()).isTrue();
  }

  @Test
  void an_answer_pins_the_commit_it_was_given_on() throws Exception {
    String ref = desk.branch("pinned", ledger.tip());
    try (LedgerSession session = desk.open(ref)) {
      desk.create(session, VR.value());
      for (String prompt : List.of("item", "subject", "prerequisites")) {
        answer(session, prompt, "Words.");
      }
      answer(session, "instruction.1", "Press the button.");
      answer(session, "expected.1", "Red.");
      ObjectId seen = session.tip().orElseThrow();
      answer(session, "actual.1", "Red.");

      assertThat(text(session.state(), ANSWERS)).contains("\"observed\": \"" + seen.name() + "\"");
    }
  }

  @Test
  void what_is_out_of_turn_leaves_no_trace() throws Exception {
    String ref = desk.branch("turn", ledger.tip());
    try (LedgerSession session = desk.open(ref)) {
      desk.create(session, VR.value());
      ObjectId before = session.tip().orElseThrow();

      Verdict verdict = respond(session, replying("summary", "Fine."));

      assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
      Finding finding = ((Verdict.Rejected) verdict).findings().get(0);
      assertThat(finding.rule().value()).isEqualTo("QMS-219");
      assertThat(finding.fix()).isEqualTo("answer item");
      assertThat(session.tip()).contains(before);
    }
  }

  @Test
  void forged_answers_are_found() throws Exception {
    String ref = desk.branch("forged", ledger.tip());
    try (LedgerSession session = desk.open(ref)) {
      desk.create(session, VR.value());
      answer(session, "item", "REQ-LAMP-001");
      session.publish();
    }
    for (String path : List.of(ANSWERS, TEXT)) {
      ObjectId forged =
          ledger
              .edit(desk.at(ref))
              .text(path, text -> text.replace("REQ-LAMP-001", "REQ-LAMP-002"))
              .resign(desk.person().key());
      String branch = desk.branch("forged-" + path.length(), forged);
      assertThat(desk.verify(branch).findings())
          .extracting(f -> f.rule().value())
          .containsExactly("QMS-207");
    }
  }

  private static void round(LedgerSession session, int round, String more) throws Exception {
    answer(session, "instruction." + round, "Press the button, " + round);
    answer(session, "expected." + round, "Red.");
    answer(session, "actual." + round, "| it | is |\n# red");
    answer(session, "pass." + round, "yes");
    answer(session, "more." + round, more);
  }

  private static void answer(LedgerSession session, String prompt, String value)
      throws IOException, SigningException {
    accepted(session, replying(prompt, value));
  }

  private static void amend(LedgerSession session, String prompt, String value, String reason)
      throws IOException, SigningException {
    accepted(session, replying(prompt, value).with(TrailerKey.REASON, reason));
  }

  private static Event replying(String prompt, String value) {
    return Event.by(desk.person().id(), EventKind.RESPOND)
        .on(VR)
        .with(TrailerKey.PROMPT, prompt)
        .saying(value);
  }

  private static void accepted(LedgerSession session, Event event)
      throws IOException, SigningException {
    assertThat(respond(session, event)).isInstanceOf(Verdict.Accepted.class);
  }

  private static Verdict respond(LedgerSession session, Event event)
      throws IOException, SigningException {
    return desk.add(session, event, desk.person().ident(Desk.LATER), false);
  }

  private static Interview interview(LedgerSession session) {
    Snapshot state = session.state();
    return state.interactive(state.record(VR).orElseThrow()).orElseThrow().interview();
  }

  private static String text(Snapshot state, String path) {
    return new String(
        state.file(path).orElseThrow().bytes(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
