package org.gitqms.rules.rule.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** QMS-210. */
class ChildrenDoneTest {

  private final Ledger ledger = Ledger.governed();

  @BeforeEach
  void aChangeRecordInExecution() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
  }

  @Test
  void a_document_without_children_closes() {
    Course.takeOn(ledger, "CR-001", Status.CLOSED);
  }

  @ParameterizedTest
  @Verifies("REQ-FLOW-014")
  @EnumSource(
      value = Status.class,
      names = {"DRAFT", "PRE_APPROVED", "IN_EXECUTION", "POST_APPROVED"})
  void a_type_1_variance_is_closed_before(Status status) {
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-1", status);
    Course.takeOn(ledger, "CR-001", Status.POST_REVIEWED);

    var finding = ledger.by("init").routeApproval("CR-001").refusedBy("QMS-210");

    assertThat(finding.message())
        .isEqualTo(
            "CR-001-VAR-001 is "
                + status
                + ": before the parent's close it is CLOSED or CANCELLED");
    assertThat(finding.fix()).isEqualTo("finish CR-001-VAR-001 first");
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"CLOSED", "CANCELLED"})
  void a_finished_type_1_variance_lets_its_parent_close(Status status) {
    if (status == Status.CANCELLED) {
      Course.takeVariance(ledger, "CR-001-VAR-001", "type-1", Status.DRAFT);
      ledger.by("qa").cancel("CR-001-VAR-001", "no variance at all").accepted();
    } else {
      Course.takeVariance(ledger, "CR-001-VAR-001", "type-1", status);
    }

    Course.takeOn(ledger, "CR-001", Status.CLOSED);
  }

  @ParameterizedTest
  @Verifies("REQ-FLOW-014")
  @EnumSource(
      value = Status.class,
      names = {"DRAFT", "IN_PRE_REVIEW", "PRE_REVIEWED", "IN_PRE_APPROVAL"})
  void a_type_2_variance_is_pre_approved_before(Status status) {
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-2", status);
    Course.takeOn(ledger, "CR-001", Status.POST_REVIEWED);

    ledger
        .by("init")
        .routeApproval("CR-001")
        .refusedBy("QMS-210", "before the parent's close it is PRE_APPROVED, IN_EXECUTION");
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"PRE_APPROVED", "IN_EXECUTION", "POST_REVIEWED", "CLOSED"})
  void a_type_2_variance_that_is_pre_approved_lets_its_parent_close(Status status) {
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-2", status);

    Course.takeOn(ledger, "CR-001", Status.CLOSED);

    assertThat(ledger.record("CR-001-VAR-001").status()).isEqualTo(status);
  }

  @Test
  void a_type_2_variance_that_is_written_anew_is_not_pre_approved() {
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-2", Status.PRE_APPROVED);
    ledger.by("init").checkout("CR-001-VAR-001").accepted();
    Course.takeOn(ledger, "CR-001", Status.POST_REVIEWED);

    ledger.by("init").routeApproval("CR-001").refusedBy("QMS-210", "CR-001-VAR-001 is DRAFT");
  }

  @Test
  @Verifies("REQ-FLOW-014")
  void a_test_protocol_is_closed_before() {
    Course.take(ledger, "CR-001-TP-001", Status.IN_EXECUTION);
    Course.takeOn(ledger, "CR-001", Status.POST_REVIEWED);

    ledger.by("init").routeApproval("CR-001").refusedBy("QMS-210", "CR-001-TP-001 is IN_EXECUTION");
  }

  @Test
  void what_will_hinder_the_approval_is_told_when_the_result_is_routed() {
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-1", Status.IN_EXECUTION);
    Course.takeVariance(ledger, "CR-001-VAR-002", "type-2", Status.PRE_APPROVED);

    var verdict = (Verdict.Accepted) ledger.by("init").routeReview("CR-001").verdict();

    assertThat(verdict.remarks())
        .singleElement()
        .matches(f -> f.severity() == Severity.WARNING)
        .asString()
        .contains("QMS-210", "CR-001-VAR-001 is IN_EXECUTION: before the parent's close");
  }

  @ParameterizedTest
  @CsvSource({"route-review, IN_EXECUTION", "route-approval, POST_REVIEWED"})
  void a_guard_of_the_policy_at_the_routing_binds_beside_those_of_the_closing(
      String event, Status status) {
    Map<String, Content> files = new TreeMap<>(Foundation.files(Cast.ALL));
    String workflow = Texts.of(Objects.requireNonNull(files.get("QMS/.policy/workflow.yml")));
    String guard =
        "  - {event: "
            + event
            + ", types: [CR], of: children, documents: [VAR], statuses: [CANCELLED]}\n";
    files.put("QMS/.policy/workflow.yml", Content.of(workflow.stripTrailing() + "\n" + guard));
    Ledger guarded = Ledger.governed(files);
    Course.take(guarded, "CR-001", Status.IN_EXECUTION);
    Course.takeVariance(guarded, "CR-001-VAR-001", "type-1", Status.CLOSED);
    Course.takeOn(guarded, "CR-001", status);

    (status == Status.IN_EXECUTION
            ? guarded.by("init").routeReview("CR-001")
            : guarded.by("init").routeApproval("CR-001"))
        .refusedBy("QMS-210", "it is CANCELLED");
  }

  @Test
  void what_was_not_asked_before_is_asked_at_the_closing() {
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-1", Status.CLOSED);
    Course.takeOn(ledger, "CR-001", Status.POST_APPROVED);
    ledger.forging("CR-001-VAR-001", r -> r.status(Status.POST_APPROVED));

    ledger.by("init").close("CR-001").refusedBy("QMS-210", "CR-001-VAR-001 is POST_APPROVED");
  }

  @Test
  void a_variance_may_be_open_while_the_plan_is_approved() {
    Course.take(ledger, "CR-002", Status.DRAFT);
    ledger.by("init").createVariance("CR-002-VAR-001", "type-1").accepted();

    Course.takeOn(ledger, "CR-002", Status.IN_EXECUTION);
  }

  @Test
  void a_verification_record_in_hand_is_given_back_before() {
    ledger.by("init").create("CR-001-VR-001", "Observation").accepted();
    Course.takeOn(ledger, "CR-001", Status.POST_APPROVED);

    ledger.by("init").close("CR-001").refusedBy("QMS-210", "it is checked out by init");
    ledger.by("init").discard("CR-001-VR-001").accepted();
    ledger.by("init").close("CR-001").accepted();
  }

  @Test
  void a_document_of_another_parent_does_not_matter() {
    Course.take(ledger, "CR-002", Status.IN_EXECUTION);
    Course.takeVariance(ledger, "CR-002-VAR-001", "type-1", Status.DRAFT);

    Course.takeOn(ledger, "CR-001", Status.CLOSED);
  }
}
