package org.gitqms.rules.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Transcript;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Variances, addenda, protocols with their reports, and verification records. */
class ChildrenTest {

  private final Ledger ledger = Ledger.governed();
  private final Transcript transcript = new Transcript();

  @BeforeEach
  void aChangeRecordInExecution() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
  }

  @Test
  void a_variance_is_created_in_the_folder_of_its_parent() {
    transcript.add(ledger.by("init").createVariance("CR-001-VAR-001", "type-1"));

    told(
        """
        create CR-001-VAR-001, 0.1 | - -> DRAFT | owner init, holder init, by init | +CR/CR-001/CR-001-VAR-001.draft.md
        """);
    assertThat(ledger.record("CR-001-VAR-001").parent()).hasToString("CR-001");
    assertThat(ledger.record("CR-001-VAR-001").variance()).isEqualTo("type-1");
    assertThat(ledger.text("QMS/.records/CR-001-VAR-001.json"))
        .contains("  \"parent\": \"CR-001\",\n  \"variance\": \"type-1\",\n");
  }

  @Test
  void a_type_2_variance_outlives_its_parent() {
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-2", Status.PRE_APPROVED);
    Course.takeOn(ledger, "CR-001", Status.CLOSED);

    Course.takeOn(ledger, "CR-001-VAR-001", Status.CLOSED);

    assertThat(ledger.record("CR-001-VAR-001").version()).hasToString("2.0");
  }

  @Test
  void an_addendum_corrects_what_is_closed() {
    Course.takeOn(ledger, "CR-001", Status.CLOSED);
    transcript.add(ledger.by("ann").create("CR-001-ADD-001", "Correction"));
    ledger.by("ann").checkin("CR-001-ADD-001", "What was wrong.").accepted();

    told(
        """
        create CR-001-ADD-001, 0.1 | - -> DRAFT | owner ann, holder ann, by ann | +CR/CR-001/CR-001-ADD-001.draft.md
        """);
    assertThat(ledger.record("CR-001").status()).isEqualTo(Status.CLOSED);
  }

  @Test
  void a_failed_protocol_step_has_its_report_below_the_protocol() {
    Course.take(ledger, "CR-001-TP-001", Status.IN_EXECUTION);
    transcript.add(ledger.by("init").create("CR-001-TP-001-ER-001", "Step 3 failed"));
    ledger.by("init").checkin("CR-001-TP-001-ER-001", "Run again.").accepted();
    transcript.add(ledger.by("init").create("CR-001-TP-001-ER-001-ER-001", "Failed again"));
    Course.takeOn(ledger, "CR-001-TP-001", Status.POST_REVIEWED);
    ledger
        .by("init")
        .routeApproval("CR-001-TP-001")
        .refusedBy("QMS-210", "CR-001-TP-001-ER-001 is DRAFT: before the parent's close it");

    told(
        """
        create CR-001-TP-001-ER-001, 0.1 | - -> DRAFT | owner init, holder init, by init | +CR/CR-001/CR-001-TP-001-ER-001.draft.md
        create CR-001-TP-001-ER-001-ER-001, 0.1 | - -> DRAFT | owner init, holder init, by init | +CR/CR-001/CR-001-TP-001-ER-001-ER-001.draft.md
        """);
  }

  @Test
  @Verifies("REQ-LEDGER-008")
  void a_verification_record_is_born_in_execution_and_closed_with_its_parent() {
    transcript.add(ledger.by("ann").create("CR-001-VR-001", "Observation"));
    assertThat(ledger.record("CR-001-VR-001").frozen())
        .isEqualTo(ledger.workingText("CR-001-VR-001").digest());
    transcript.add(ledger.by("ann").checkin("CR-001-VR-001", "Seen."));
    Course.takeOn(ledger, "CR-001", Status.POST_APPROVED);
    transcript.add(ledger.by("init").close("CR-001"));

    told(
        """
        create CR-001-VR-001, 1.0 | - -> IN_EXECUTION | owner ann, holder ann, by ann, frozen | +CR/CR-001/CR-001-VR-001.md
        checkin CR-001-VR-001, 1.0 -> 1.1 | IN_EXECUTION -> IN_EXECUTION | owner ann, by ann, frozen | +CR/CR-001/CR-001-VR-001.md
        close CR-001, 2.0 | POST_APPROVED -> CLOSED | owner init, last 2.0 | +.records/CR-001-VR-001.json
        """);
    assertThat(ledger.record("CR-001-VR-001").status()).isEqualTo(Status.CLOSED);
    assertThat(ledger.record("CR-001-VR-001").version()).hasToString("1.1");
    assertThat(ledger.record("CR-001-VR-001").events()).isEqualTo(2);
  }

  @Test
  void a_verification_record_closes_with_its_own_parent_only() {
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-2", Status.IN_EXECUTION);
    ledger.by("init").create("CR-001-VAR-001-VR-001", "Observation").accepted();
    ledger.by("init").checkin("CR-001-VAR-001-VR-001", "Seen.").accepted();

    Course.takeOn(ledger, "CR-001", Status.CLOSED);
    assertThat(ledger.record("CR-001-VAR-001-VR-001").status()).isEqualTo(Status.IN_EXECUTION);

    Course.takeOn(ledger, "CR-001-VAR-001", Status.CLOSED);
    assertThat(ledger.record("CR-001-VAR-001-VR-001").status()).isEqualTo(Status.CLOSED);
  }

  @Test
  void before_execution_an_answer_is_about_the_text_alone() {
    Course.take(ledger, "CR-002", Status.PRE_REVIEWED);
    Course.take(ledger, "CR-002-TP-001", Status.DRAFT);

    assertThat(ledger.record("CR-002").outcomes().get(0).content())
        .isEqualTo(ledger.workingText("CR-002").digest());
    ledger.by("init").routeApproval("CR-002").accepted();
  }

  @Test
  @Verifies("REQ-FLOW-008")
  void after_execution_it_is_about_the_children_too() {
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-2", Status.IN_EXECUTION);
    ledger.by("init").create("CR-001-VAR-001-VR-001", "Observation").accepted();
    Effects routed = ledger.by("init").routeReview("CR-001").accepted();
    String first = routed.event().value(TrailerKey.CONTENT).orElseThrow();
    assertThat(first).isNotEqualTo(ledger.workingText("CR-001").digest().value());
    assertThat(content("recommend")).isEqualTo(first);

    ledger.by("init").checkout("CR-001").accepted();
    ledger.by("init").discard("CR-001").accepted();
    ledger.by("init").checkin("CR-001-VAR-001-VR-001", "Seen.").accepted();
    Effects again = ledger.by("init").routeReview("CR-001").accepted();

    assertThat(again.event().value(TrailerKey.CONTENT).orElseThrow()).isNotEqualTo(first);
  }

  @Test
  @Verifies("REQ-FLOW-008")
  void a_change_of_state_of_a_child_is_a_change_too() {
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-2", Status.PRE_APPROVED);
    Ledger released = ledger.copy();
    released.by("init").release("CR-001-VAR-001").accepted();

    Effects before = ledger.by("init").routeReview("CR-001").accepted();
    Effects after = released.by("init").routeReview("CR-001").accepted();

    assertThat(before.event().value(TrailerKey.CONTENT))
        .isNotEqualTo(after.event().value(TrailerKey.CONTENT));
  }

  private String content(String outcome) {
    return ledger
        .by("qa")
        .recommend("CR-001")
        .asking(TrailerKey.OUTCOME, outcome)
        .accepted()
        .event()
        .value(TrailerKey.CONTENT)
        .orElseThrow();
  }

  private void told(String expected) {
    assertThat(transcript.text()).isEqualTo(expected);
  }
}
