package org.gitqms.rules.rule.scope;

import java.util.Map;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Plan;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QMS-402. */
class FilesChangedTest {

  private final Ledger ledger = Ledger.shipped();

  private Work changeRecord(Plan plan) {
    return Work.created(ledger, "CR-001").planned(plan).to(Status.IN_EXECUTION);
  }

  @ParameterizedTest
  @CsvSource({
    "src/A.java modify, src/A.java",
    "src/ modify, src/main/B.java",
    "src/**/*.java modify, src/main/B.java",
    "engine/src/a.py modify, engine",
  })
  void a_record_is_routed_once_its_files_are_changed(String row, String path) {
    ledger.submodule("engine", "0123456789abcdef0123456789abcdef01234567");
    changeRecord(Plan.ofOneItem().files(row));
    ledger.commitFor("CR-001", path);
    Work.on(ledger, "CR-001").executed();

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  @Verifies("REQ-SCOPE-002")
  void it_is_not_while_one_is_not_changed() {
    changeRecord(Plan.ofOneItem().files("src/A.java modify", "src/B.java modify"));
    ledger.commitFor("CR-001", "src/A.java");
    Work.on(ledger, "CR-001").executed();

    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy("QMS-402", "src/B.java is in scope, and no commit for CR-001 changed it");
  }

  @Test
  void what_was_done_for_another_record_does_not_count() {
    changeRecord(Plan.ofOneItem().files("src/A.java modify"));
    Work.created(ledger, "CR-002")
        .planned(Plan.ofOneItem().files("src/A.java modify"))
        .to(Status.IN_EXECUTION);
    ledger.commitFor("CR-002", "src/A.java");
    Work.on(ledger, "CR-001").executed();

    ledger.by("init").routeReview("CR-001").refusedBy("QMS-402");
  }

  @Test
  @Verifies("REQ-SCOPE-002")
  void what_was_done_before_the_release_does_not_count() {
    Work.created(ledger, "CR-001").planned(Plan.ofOneItem().files("src/A.java modify"));
    ledger.commitFor("CR-001", "src/A.java");
    Work.on(ledger, "CR-001").to(Status.IN_EXECUTION).executed();

    ledger.by("init").routeReview("CR-001").refusedBy("QMS-402");
  }

  @Test
  void what_was_done_for_a_variance_counts() {
    changeRecord(Plan.ofOneItem().files("src/A.java modify"));
    Work.variance(ledger, "CR-001-VAR-001", "type-1")
        .planned(Plan.ofOneItem())
        .to(Status.IN_EXECUTION);
    ledger.commitFor("CR-001-VAR-001", "src/A.java");
    Work.on(ledger, "CR-001").executed();

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  void a_file_that_was_moved_meanwhile_is_followed() {
    changeRecord(Plan.ofOneItem().files("src/A.java modify"));
    Work.created(ledger, "CR-002")
        .planned(Plan.ofOneItem().files("src/ modify", "lib/ add"))
        .to(Status.IN_EXECUTION);
    ledger.commitFor("CR-002", Map.of("src/A.java", "lib/A.java"));
    Work.variance(ledger, "CR-001-VAR-001", "type-1")
        .planned(Plan.ofOneItem().files("lib/ modify"))
        .to(Status.IN_EXECUTION);
    ledger.commitFor("CR-001-VAR-001", "lib/A.java");
    Work.on(ledger, "CR-001").executed();

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  void a_variance_may_leave_its_work_on_a_branch_until_its_parent_completes() {
    changeRecord(Plan.ofOneItem());
    Work.variance(ledger, "CR-001-VAR-001", "type-1")
        .planned(Plan.ofOneItem().files("src/A.java modify"))
        .to(Status.IN_EXECUTION)
        .executed()
        .to(Status.CLOSED);
    Work.on(ledger, "CR-001").executed();

    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy("QMS-402", "no commit for CR-001-VAR-001 changed it");
    ledger.commitFor("CR-001-VAR-001", "src/A.java");
    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  void an_item_that_failed_answers_for_the_files_that_it_names() {
    changeRecord(Plan.ofOneItem().files("src/A.java modify").task("Change `src/A.java`."));
    Work.variance(ledger, "CR-001-VAR-001", "type-2")
        .planned(Plan.ofOneItem())
        .to(Status.PRE_APPROVED);
    Work.on(ledger, "CR-001").executed("| Pass |", "| Fail |").to(Status.IN_EXECUTION);

    org.assertj.core.api.Assertions.assertThat(ledger.by("init").routeReview("CR-001").heard())
        .satisfies(
            c -> org.assertj.core.api.Assertions.assertThat(new FilesChanged().check(c)).isEmpty());
  }

  @Test
  void another_file_is_not_excused_by_it() {
    changeRecord(Plan.ofOneItem().files("src/A.java modify").task("Change `lib/src/A.java.old`."));
    Work.on(ledger, "CR-001").executed("| Pass |", "| Fail |");

    org.assertj.core.api.Assertions.assertThat(
            new FilesChanged().check(ledger.by("init").routeReview("CR-001").heard()))
        .hasSize(1);
  }

  @Test
  void closing_asks_again() {
    changeRecord(Plan.ofOneItem().files("src/A.java modify"));
    ledger.commitFor("CR-001", "src/A.java");
    Work.on(ledger, "CR-001").executed().to(Status.POST_APPROVED);

    ledger
        .by("init")
        .close("CR-001")
        .after(
            past ->
                new org.gitqms.rules.commit.PastWork(
                    past.released(),
                    java.util.List.of(),
                    past.approved(),
                    past.commits(),
                    past.files(),
                    past.submodules(),
                    past.digests()))
        .refusedBy("QMS-402");
  }
}
