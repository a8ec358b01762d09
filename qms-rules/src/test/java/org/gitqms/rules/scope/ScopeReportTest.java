package org.gitqms.rules.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.event.Event;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Plan;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.Test;

class ScopeReportTest {

  private final Ledger ledger = Ledger.shipped();

  @Test
  void what_was_planned_and_done_is_shown_with_its_commits() {
    plan(Plan.ofOneItem().files("src/A.java modify", "lib/ modify"));
    String first = ledger.commitFor("CR-001", "src/A.java", "lib/a.c");
    String second = ledger.commitFor("CR-001", "src/A.java");

    assertThat(told())
        .containsExactly(
            "DONE src/A.java CR-001: commit " + shortened(second) + ", " + shortened(first),
            "DONE lib/ CR-001: commit " + shortened(first));
    assertThat(report().isComplete()).isTrue();
  }

  @Test
  void more_than_three_commits_are_counted() {
    plan(Plan.ofOneItem().files("src/A.java modify"));
    for (int i = 0; i < 4; i++) {
      ledger.commitFor("CR-001", "src/A.java");
    }

    assertThat(told()).singleElement().asString().endsWith(" and 1 more");
  }

  @Test
  void what_was_planned_and_not_done_is_missing() {
    plan(Plan.ofOneItem().files("src/A.java modify").documents("TEMPLATE-CR revise"));

    assertThat(told())
        .containsExactly(
            "MISSING src/A.java CR-001: no commit changed it",
            "MISSING TEMPLATE-CR CR-001: no version of it was approved since the release; it is"
                + " EFFECTIVE at 1.0");
    assertThat(report().isComplete()).isFalse();
  }

  @Test
  void what_was_done_and_not_planned_is_extra() {
    plan(Plan.ofOneItem().files("src/A.java modify"));
    String commit = ledger.commitFor("CR-001", "src/A.java", "src/B.java");

    assertThat(told()).contains("EXTRA src/B.java CR-001: commit " + shortened(commit));
    assertThat(report().isComplete()).isFalse();
  }

  @Test
  void a_variance_allows_nothing_before_it_is_pre_approved() {
    plan(Plan.ofOneItem());
    Work.variance(ledger, "CR-001-VAR-001", "type-2")
        .planned(Plan.ofOneItem().files("src/B.java modify"));
    ledger.commitFor("CR-001", "src/B.java");

    assertThat(told())
        .anyMatch(
            row -> row.startsWith("MISSING src/B.java CR-001-VAR-001: CR-001-VAR-001 is DRAFT"))
        .anyMatch(row -> row.startsWith("EXTRA src/B.java CR-001"));
  }

  @Test
  void a_document_that_was_revised_stands_with_its_version() {
    plan(Plan.ofOneItem().documents("SOP-008 create"));
    Work.created(ledger, "SOP-008").planned().to(Status.EFFECTIVE);

    assertThat(told()).containsExactly("DONE SOP-008 CR-001: EFFECTIVE 1.0");
  }

  private void plan(Plan plan) {
    Work.created(ledger, "CR-001").planned(plan).to(Status.IN_EXECUTION);
  }

  private ScopeReport report() {
    Event event = Event.by("init", EventKind.ROUTE_REVIEW).on(new DocumentId("CR-001"));
    return ScopeReport.of(ledger.state(), ledger.record("CR-001"), ledger.past(event));
  }

  private java.util.List<String> told() {
    return report().rows().stream()
        .map(r -> r.state() + " " + r.name() + " " + r.by() + ": " + r.note())
        .toList();
  }

  private static String shortened(String commit) {
    return commit.substring(0, 12);
  }
}
