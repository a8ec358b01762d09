package org.gitqms.rules.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.fixture.Transcript;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A procedure: in force, revised, revised no further, retired. */
class ProcedureLifeTest {

  private static final String EFFECTIVE = "QMS/SOP/SOP-001.md";
  private static final String DRAFT = "QMS/SOP/SOP-001.draft.md";

  private final Ledger ledger = Ledger.governed();
  private final Transcript transcript = new Transcript();

  @BeforeEach
  void aProcedureInForce() {
    Course.take(ledger, "SOP-001", Status.IN_APPROVAL);
    transcript.add(ledger.by("qa").approve("SOP-001"));
  }

  @Test
  void it_is_in_force_without_an_owner() {
    told(
        """
        approve SOP-001, 0.2 -> 1.0 | IN_APPROVAL -> EFFECTIVE | last 1.0 | -SOP/SOP-001.draft.md +SOP/SOP-001.md
        """);
  }

  @Test
  @Verifies("REQ-FLOW-013")
  void the_old_text_stays_in_force_while_the_new_one_is_written() {
    String old = ledger.text(EFFECTIVE);
    transcript.add(ledger.by("ann").checkout("SOP-001"));
    assertThat(ledger.text(DRAFT)).isEqualTo(old);
    transcript.add(ledger.by("ann").checkin("SOP-001", "Revised."));
    ledger.by("ann").routeReview("SOP-001").accepted();
    ledger.by("qa").recommend("SOP-001").accepted();
    ledger.by("ann").routeApproval("SOP-001").accepted();
    assertThat(ledger.text(EFFECTIVE)).isEqualTo(old);
    String revised = ledger.text(DRAFT);
    transcript.add(ledger.by("qa").approve("SOP-001"));

    assertThat(ledger.text(EFFECTIVE)).isEqualTo(revised);
    assertThat(revised).endsWith("Revised.\n");
    told(
        """
        approve SOP-001, 0.2 -> 1.0 | IN_APPROVAL -> EFFECTIVE | last 1.0 | -SOP/SOP-001.draft.md +SOP/SOP-001.md
        checkout SOP-001, 1.0 | EFFECTIVE -> DRAFT | owner ann, holder ann, last 1.0 | +SOP/SOP-001.draft.md
        checkin SOP-001, 1.0 -> 1.1 | DRAFT -> DRAFT | owner ann, by ann, last 1.0 | +SOP/SOP-001.draft.md
        approve SOP-001, 1.1 -> 2.0 | IN_APPROVAL -> EFFECTIVE | last 2.0 | -SOP/SOP-001.draft.md +SOP/SOP-001.md
        """);
  }

  @Test
  void a_revision_that_nobody_has_written_in_is_discarded_whole() {
    ledger.by("ann").checkout("SOP-001").accepted();
    transcript.add(ledger.by("ann").discard("SOP-001"));

    assertThat(transcript.text())
        .endsWith("discard SOP-001, 1.0 | DRAFT -> EFFECTIVE | last 1.0 | -SOP/SOP-001.draft.md\n");
  }

  @Test
  void once_written_in_it_keeps_its_draft_when_discarded() {
    ledger.by("ann").checkout("SOP-001").accepted();
    ledger.by("ann").checkin("SOP-001", "Revised.").accepted();
    ledger.by("ann").checkout("SOP-001").accepted();
    transcript.add(ledger.by("ann").discard("SOP-001"));

    assertThat(transcript.text())
        .endsWith("discard SOP-001, 1.1 | DRAFT -> DRAFT | owner ann, by ann, last 1.0 |\n");
    assertThat(ledger.text(DRAFT)).endsWith("Revised.\n");
  }

  @Test
  void an_abandoned_revision_leaves_the_old_version() {
    String old = ledger.text(EFFECTIVE);
    ledger.by("ann").checkout("SOP-001").accepted();
    ledger.by("ann").checkin("SOP-001", "Revised.").accepted();
    Ledger reviewed = ledger.copy();
    reviewed.by("ann").routeReview("SOP-001").accepted();
    reviewed.by("qa").recommend("SOP-001").accepted();

    transcript.add(ledger.by("ann").abandon("SOP-001", "no longer wanted"));
    transcript.add(reviewed.by("ann").abandon("SOP-001", "no longer wanted"));

    assertThat(transcript.text())
        .endsWith(
            """
            abandon SOP-001, 1.1 -> 1.0 | DRAFT -> EFFECTIVE | last 1.0 | -SOP/SOP-001.draft.md
            abandon SOP-001, 1.1 -> 1.0 | REVIEWED -> EFFECTIVE | last 1.0 | -SOP/SOP-001.draft.md
            """);
    assertThat(ledger.text(EFFECTIVE)).isEqualTo(old);
    assertThat(ledger.record("SOP-001").authors()).containsExactly("ann", "init");
  }

  @Test
  void retirement_is_approved_and_deletes_the_text() {
    transcript.add(ledger.by("ann").routeRetirement("SOP-001", "rev"));
    transcript.add(ledger.by("rev").approve("SOP-001"));
    transcript.add(ledger.by("qa").approve("SOP-001"));

    told(
        """
        approve SOP-001, 0.2 -> 1.0 | IN_APPROVAL -> EFFECTIVE | last 1.0 | -SOP/SOP-001.draft.md +SOP/SOP-001.md
        route-retirement SOP-001, 1.0 | EFFECTIVE -> IN_APPROVAL | owner ann, retiring, asked group:quality rev, last 1.0 |
        approve SOP-001, 1.0 | IN_APPROVAL -> IN_APPROVAL | owner ann, retiring, asked group:quality, approved rev, last 1.0 |
        approve SOP-001, 1.0 -> 2.0 | IN_APPROVAL -> RETIRED | last 2.0 | -SOP/SOP-001.md
        """);
  }

  @Test
  void a_retirement_that_is_refused_or_withdrawn_leaves_it_in_force() {
    ledger.by("ann").routeRetirement("SOP-001").accepted();
    Ledger other = ledger.copy();
    transcript.add(ledger.by("qa").reject("SOP-001", "still needed"));
    transcript.add(other.by("ann").withdraw("SOP-001"));

    assertThat(transcript.text())
        .endsWith(
            """
            reject SOP-001, 1.0 | IN_APPROVAL -> EFFECTIVE | last 1.0 |
            withdraw SOP-001, 1.0 | IN_APPROVAL -> EFFECTIVE | last 1.0 |
            """);
    assertThat(Texts.of(ledger.workingText("SOP-001"))).endsWith("First text.\n");
  }

  @Test
  void requirements_stand_in_the_folder_of_their_namespace() {
    ledger.by("init").create("SDLC-FLOW-RS", "Requirements").accepted();

    assertThat(ledger.text("QMS/SDLC-FLOW/SDLC-FLOW-RS.draft.md"))
        .contains("# SDLC-FLOW-RS: Requirements");
  }

  private void told(String expected) {
    assertThat(transcript.text()).isEqualTo(expected);
  }
}
