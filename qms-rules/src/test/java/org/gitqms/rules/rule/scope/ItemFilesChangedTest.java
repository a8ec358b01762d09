package org.gitqms.rules.rule.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Plan;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** QMS-405. */
class ItemFilesChangedTest {

  private final Ledger ledger = Ledger.shipped();

  @BeforeEach
  void aChangeRecordInExecution() {
    Work.created(ledger, "CR-001")
        .planned(
            Plan.ofOneItem()
                .files("src/ modify")
                .task("Change `src/A.java` and `src/B.java`, as `docs/guide.md` says."))
        .to(Status.IN_EXECUTION);
    ledger.commitFor("CR-001", "src/A.java");
  }

  @Test
  void an_item_passes_when_the_files_that_it_names_were_changed() {
    ledger.commitFor("CR-001", "src/B.java");
    Work.on(ledger, "CR-001").executed();

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  void it_does_not_while_one_of_them_was_not() {
    Work.on(ledger, "CR-001").executed();

    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy("QMS-405", "EI-1 names src/B.java, which no commit changed");
  }

  @Test
  void an_item_that_failed_is_not_asked() {
    Work.on(ledger, "CR-001").executed("| Pass |", "| Fail |");

    assertThat(new ItemFilesChanged().check(ledger.by("init").routeReview("CR-001").heard()))
        .isEmpty();
  }
}
