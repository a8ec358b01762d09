package org.gitqms.rules.rule.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Plan;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-221. */
class SystemDocumentsStandTest {

  private static final String SYSTEMS =
      """
      ledger: main
      namespaces: [FLOW, OTHER]
      systems:
        - {name: FLOW, paths: [flow/], rs: SDLC-FLOW-RS, rtm: SDLC-FLOW-RTM}
        - {name: OTHER, paths: [other/]}
      """;

  private final Ledger ledger = governing(SYSTEMS);

  @Test
  void a_change_record_closes_when_requirements_and_matrix_are_in_force() {
    touching("flow/a.c");
    Course.take(ledger, "SDLC-FLOW-RS", Status.EFFECTIVE);
    Course.take(ledger, "SDLC-FLOW-RTM", Status.EFFECTIVE);

    ledger.by("init").close("CR-001").accepted();
  }

  @Test
  @Verifies("REQ-TRACE-007")
  void it_does_not_while_the_matrix_is_a_draft() {
    touching("flow/a.c");
    Course.take(ledger, "SDLC-FLOW-RS", Status.EFFECTIVE);
    Course.take(ledger, "SDLC-FLOW-RTM", Status.DRAFT);

    ledger
        .by("init")
        .close("CR-001")
        .refusedBy("QMS-221", "whose RTM SDLC-FLOW-RTM is DRAFT: it is EFFECTIVE before CR-001");
  }

  @Test
  @Verifies("REQ-TRACE-007")
  void a_revision_that_is_written_is_not_in_force() {
    touching("flow/a.c");
    Course.take(ledger, "SDLC-FLOW-RS", Status.EFFECTIVE);
    Course.take(ledger, "SDLC-FLOW-RTM", Status.EFFECTIVE);
    ledger.by("init").checkout("SDLC-FLOW-RS").accepted();

    ledger.by("init").close("CR-001").refusedBy("QMS-221", "whose RS SDLC-FLOW-RS is DRAFT");
  }

  @Test
  @Verifies("REQ-TRACE-007")
  void it_does_not_without_a_matrix() {
    touching("flow/a.c");
    Course.take(ledger, "SDLC-FLOW-RS", Status.EFFECTIVE);

    ledger.by("init").close("CR-001").refusedBy("QMS-221", "SDLC-FLOW-RTM is not there");
  }

  @Test
  void a_system_that_names_no_documents_lets_no_change_close() {
    touching("other/a.c");

    var verdict = ledger.by("init").close("CR-001").verdict();

    assertThat(verdict.toString())
        .contains("touches OTHER, which has no RS")
        .contains("touches OTHER, which has no RTM");
  }

  @Test
  void what_will_hinder_the_closing_is_told_when_the_result_is_routed() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    ledger.commitFor("CR-001", "other/a.c", "flow/a.c");
    Course.take(ledger, "SDLC-FLOW-RS", Status.EFFECTIVE);
    Course.take(ledger, "SDLC-FLOW-RTM", Status.DRAFT);

    var verdict = (Verdict.Accepted) ledger.by("init").routeReview("CR-001").verdict();

    assertThat(verdict.remarks())
        .allMatch(f -> f.severity() == Severity.WARNING && f.rule().value().equals("QMS-221"))
        .extracting(Finding::message)
        .containsExactlyInAnyOrder(
            "CR-001 touches OTHER, which has no RS",
            "CR-001 touches OTHER, which has no RTM",
            "CR-001 touches FLOW, whose RTM SDLC-FLOW-RTM is DRAFT: it is EFFECTIVE before CR-001"
                + " may close");
  }

  @Test
  void a_change_that_touches_no_system_needs_neither() {
    touching("notes/a.txt");

    ledger.by("init").close("CR-001").accepted();
  }

  @Test
  void a_variance_closes_without_them() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-1", Status.IN_EXECUTION);
    ledger.commitFor("CR-001-VAR-001", "flow/a.c");
    Course.takeOn(ledger, "CR-001-VAR-001", Status.CLOSED);
  }

  @Test
  void an_addendum_to_a_closed_record_is_asked_like_one() {
    Map<String, Content> files = new TreeMap<>(Foundation.shipped());
    files.put("QMS/.policy/systems.yml", Content.of(SYSTEMS));
    Ledger shipped = Ledger.governed(files);
    Work.begun(shipped, "CR-001").executed().to(Status.CLOSED);
    Work.created(shipped, "CR-001-ADD-001")
        .planned(Plan.ofOneItem().files("flow/a.c modify"))
        .to(Status.IN_EXECUTION);
    shipped.commitFor("CR-001-ADD-001", "flow/a.c");
    Work.on(shipped, "CR-001-ADD-001").executed().to(Status.POST_APPROVED);

    assertThat(shipped.by("init").close("CR-001-ADD-001").findingsOf("QMS-221"))
        .hasSize(2)
        .first()
        .asString()
        .contains("CR-001-ADD-001 touches FLOW, whose RS SDLC-FLOW-RS is not there");
  }

  private void touching(String path) {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    ledger.commitFor("CR-001", path);
    Course.takeOn(ledger, "CR-001", Status.POST_APPROVED);
  }

  private static Ledger governing(String systems) {
    Map<String, Content> files = new TreeMap<>(Foundation.files(Cast.ALL));
    files.put("QMS/.policy/systems.yml", Content.of(systems));
    return Ledger.governed(files);
  }
}
