package org.gitqms.rules.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.fixture.Transcript;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.Test;

/** What is taken back: withdrawals, rejections, check-outs out of a later status, cancelling. */
class TurningBackTest {

  private final Ledger ledger = Ledger.governed();
  private final Transcript transcript = new Transcript();

  @Test
  void before_execution() {
    Course.take(ledger, "CR-001", Status.IN_PRE_REVIEW);
    transcript.add(ledger.by("init").withdraw("CR-001"));
    Course.takeOn(ledger, "CR-001", Status.PRE_REVIEWED);
    transcript.add(ledger.by("init").checkout("CR-001"));
    transcript.add(ledger.by("init").discard("CR-001"));
    Course.takeOn(ledger, "CR-001", Status.PRE_REVIEWED);
    ledger.by("init").routeApproval("CR-001", "rev").accepted();
    ledger.by("rev").approve("CR-001").accepted();
    transcript.add(ledger.by("qa").reject("CR-001", "not yet"));
    ledger.by("init").routeApproval("CR-001", "rev").accepted();
    ledger.by("rev").approve("CR-001").accepted();
    transcript.add(ledger.by("init").withdraw("CR-001"));
    Course.takeOn(ledger, "CR-001", Status.PRE_APPROVED);
    transcript.add(ledger.by("init").checkout("CR-001"));
    transcript.add(ledger.by("init").discard("CR-001"));

    told(
        """
        withdraw CR-001, 0.2 | IN_PRE_REVIEW -> DRAFT | owner init, by init |
        checkout CR-001, 0.2 | PRE_REVIEWED -> DRAFT | owner init, holder init, by init |
        discard CR-001, 0.2 | DRAFT -> DRAFT | owner init, by init |
        reject CR-001, 0.2 | IN_PRE_APPROVAL -> PRE_REVIEWED | owner init, reviewed qa, by init |
        withdraw CR-001, 0.2 | IN_PRE_APPROVAL -> PRE_REVIEWED | owner init, reviewed qa, by init |
        checkout CR-001, 1.0 | PRE_APPROVED -> DRAFT | owner init, holder init, last 1.0 | +CR/CR-001/CR-001.draft.md -CR/CR-001/CR-001.md
        discard CR-001, 1.0 | DRAFT -> DRAFT | owner init, last 1.0 |
        """);
  }

  @Test
  void after_execution() {
    Course.take(ledger, "CR-001", Status.IN_POST_REVIEW);
    transcript.add(ledger.by("init").withdraw("CR-001"));
    Course.takeOn(ledger, "CR-001", Status.POST_REVIEWED);
    transcript.add(ledger.by("init").checkout("CR-001"));
    transcript.add(ledger.by("init").discard("CR-001"));
    Course.takeOn(ledger, "CR-001", Status.POST_REVIEWED);
    transcript.add(ledger.by("init").revert("CR-001", "one item is left"));
    Course.takeOn(ledger, "CR-001", Status.IN_POST_APPROVAL);
    transcript.add(ledger.by("qa").reject("CR-001", "not yet"));
    Course.takeOn(ledger, "CR-001", Status.IN_POST_APPROVAL);
    transcript.add(ledger.by("init").withdraw("CR-001"));

    told(
        """
        withdraw CR-001, 1.0 | IN_POST_REVIEW -> IN_EXECUTION | owner init, last 1.0, frozen |
        checkout CR-001, 1.0 | POST_REVIEWED -> IN_EXECUTION | owner init, holder init, last 1.0, frozen |
        discard CR-001, 1.0 | IN_EXECUTION -> IN_EXECUTION | owner init, last 1.0, frozen |
        revert CR-001, 1.0 | POST_REVIEWED -> IN_EXECUTION | owner init, last 1.0, frozen |
        reject CR-001, 1.0 | IN_POST_APPROVAL -> POST_REVIEWED | owner init, reviewed qa, last 1.0, frozen |
        withdraw CR-001, 1.0 | IN_POST_APPROVAL -> POST_REVIEWED | owner init, reviewed qa, last 1.0, frozen |
        """);
  }

  @Test
  void of_a_procedure() {
    Course.take(ledger, "SOP-001", Status.IN_REVIEW);
    transcript.add(ledger.by("init").withdraw("SOP-001"));
    Course.takeOn(ledger, "SOP-001", Status.IN_APPROVAL);
    transcript.add(ledger.by("init").withdraw("SOP-001"));
    Course.takeOn(ledger, "SOP-001", Status.IN_APPROVAL);
    transcript.add(ledger.by("qa").reject("SOP-001", "not yet"));
    transcript.add(ledger.by("init").checkout("SOP-001"));

    told(
        """
        withdraw SOP-001, 0.2 | IN_REVIEW -> DRAFT | owner init, by init |
        withdraw SOP-001, 0.2 | IN_APPROVAL -> REVIEWED | owner init, reviewed qa, by init |
        reject SOP-001, 0.2 | IN_APPROVAL -> REVIEWED | owner init, reviewed qa, by init |
        checkout SOP-001, 0.2 | REVIEWED -> DRAFT | owner init, holder init, by init |
        """);
  }

  @Test
  void cancelling_deletes_the_text_and_keeps_the_record() {
    Course.take(ledger, "CR-001", Status.PRE_REVIEWED);
    transcript.add(ledger.by("init").cancel("CR-001", "not needed"));
    Course.take(ledger, "SOP-001", Status.DRAFT);
    transcript.add(ledger.by("init").cancel("SOP-001", "not needed"));

    told(
        """
        cancel CR-001, 0.2 | PRE_REVIEWED -> CANCELLED | owner init, by init | -CR/CR-001/CR-001.draft.md
        cancel SOP-001, 0.2 | DRAFT -> CANCELLED | owner init, by init | -SOP/SOP-001.draft.md
        """);
  }

  @Test
  void reassigning_releases_the_hold() {
    ledger.by("init").create("CR-001", "Change").accepted();
    transcript.add(ledger.by("admin").reassign("CR-001", "ann", "init is on leave"));
    transcript.add(ledger.by("ann").checkout("CR-001"));
    transcript.add(ledger.by("ann").checkin("CR-001", "Hers."));

    told(
        """
        reassign CR-001, 0.1 | DRAFT -> DRAFT | owner ann, by init |
        checkout CR-001, 0.1 | DRAFT -> DRAFT | owner ann, holder ann, by init |
        checkin CR-001, 0.1 -> 0.2 | DRAFT -> DRAFT | owner ann, by ann init | +CR/CR-001/CR-001.draft.md
        """);
  }

  @Test
  void what_was_pre_approved_and_written_anew_is_approved_as_the_next_version() {
    Course.take(ledger, "CR-001", Status.PRE_APPROVED);
    ledger.by("init").checkout("CR-001").accepted();
    ledger.by("init").checkin("CR-001", "Better.").accepted();

    Course.takeOn(ledger, "CR-001", Status.PRE_APPROVED);

    assertThat(ledger.record("CR-001").version()).hasToString("2.0");
    assertThat(ledger.record("CR-001").frozen()).isEqualTo(ledger.workingText("CR-001").digest());
    assertThat(Texts.of(ledger.workingText("CR-001"))).endsWith("Better.\n");
  }

  private void told(String expected) {
    assertThat(transcript.text()).isEqualTo(expected);
  }
}
