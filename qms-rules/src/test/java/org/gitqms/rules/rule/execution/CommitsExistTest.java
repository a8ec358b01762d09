package org.gitqms.rules.rule.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gitqms.rules.commit.Lookup;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Plan;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** QMS-310. */
class CommitsExistTest {

  private static final String UNKNOWN = "0123456789abcdef0123456789abcdef01234567";

  private final Ledger ledger = Ledger.shipped();

  @BeforeEach
  void aChangeRecordInExecution() {
    Work.created(ledger, "CR-001").planned(Plan.ofOneItem()).to(Status.IN_EXECUTION);
  }

  @Test
  void a_commit_of_the_history_is_found_by_its_full_id_or_the_beginning_of_it() {
    Work.on(ledger, "CR-001").shown("commits " + ledger.tip() + ", " + start(ledger.tip()));

    ledger.by("init").routeReview("CR-001").accepted();
  }

  private static String start(String id) {
    return id.substring(0, 12);
  }

  @Test
  @Verifies("REQ-EXEC-005")
  void a_commit_that_is_not_part_of_the_history_is_none() {
    Work.on(ledger, "CR-001").shown(UNKNOWN);

    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy("QMS-310", "no commit " + UNKNOWN + " is part of the history");
  }

  @Test
  void the_one_most_like_it_is_told() {
    Work.on(ledger, "CR-001").shown("commit 0123456");

    ledger
        .by("init")
        .routeReview("CR-001")
        .after(past -> answering(past, new Lookup(List.of(), "0123457")))
        .refusedBy("QMS-310", "the one most like it is 0123457");
  }

  @Test
  void a_name_that_two_commits_have_is_none() {
    Work.on(ledger, "CR-001").shown("commit 0123456");

    ledger
        .by("init")
        .routeReview("CR-001")
        .after(past -> answering(past, new Lookup(List.of("01234567", "01234568"), null)))
        .refusedBy("QMS-310", "0123456 may be the commit 01234567 or 01234568");
  }

  @Test
  void a_history_that_does_not_answer_is_no_pass() {
    Work.on(ledger, "CR-001").shown(UNKNOWN);

    Verdict verdict =
        ledger.by("init").routeReview("CR-001").after(past -> answers(past, Map.of())).verdict();

    assertThat(verdict).isInstanceOf(Verdict.Failed.class);
  }

  @Test
  void what_is_done_below_an_open_document_may_lie_on_a_branch_until_that_one_completes() {
    Work.variance(ledger, "CR-001-VAR-001", "type-1")
        .planned(Plan.ofOneItem())
        .to(Status.IN_EXECUTION)
        .shown(UNKNOWN)
        .to(Status.CLOSED);
    Work.on(ledger, "CR-001").executed();

    var finding = ledger.by("init").routeReview("CR-001").refusedBy("QMS-310", UNKNOWN);

    assertThat(finding.document()).contains("CR-001-VAR-001");
  }

  private static PastWork answering(PastWork past, Lookup lookup) {
    return answers(past, Map.of("0123456", lookup));
  }

  private static PastWork answers(PastWork past, Map<String, Lookup> commits) {
    return new PastWork(
        past.released(),
        past.code(),
        past.approved(),
        commits,
        past.files(),
        past.submodules(),
        past.digests());
  }
}
