package org.gitqms.rules.rule.execution;

import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Plan;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-309. */
class EvidenceNamedTest {

  private final Ledger ledger = Ledger.shipped();

  @BeforeEach
  void aChangeRecordInExecution() {
    ledger.holding("docs/guide.md", "a guide");
    Work.created(ledger, "CR-001").planned(Plan.ofOneItem()).to(Status.IN_EXECUTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SOP-001 v1.0",
        "`docs/guide.md`",
        "`docs/`",
        "CI run 4711",
        "https://forge.example/runs/4711",
        "LoginTest#a_wrong_password_is_refused",
      })
  void what_can_be_looked_up_is_evidence(String evidence) {
    Work.on(ledger, "CR-001").shown(evidence);

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  void a_commit_is_evidence() {
    Work.on(ledger, "CR-001").executed();

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @ParameterizedTest
  @Verifies("REQ-EXEC-005")
  @ValueSource(
      strings = {
        "done as planned",
        "see above",
        "on 2026-03-31, version 1.2",
        "`origin/main`",
        "CR-001 v1.0",
        "[said below](#9-summary)"
      })
  void words_are_none(String evidence) {
    Work.on(ledger, "CR-001").shown(evidence);

    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy("QMS-309", "the evidence of EI-1 names nothing that can be looked up");
  }
}
