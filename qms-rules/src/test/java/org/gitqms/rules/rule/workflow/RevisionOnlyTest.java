package org.gitqms.rules.rule.workflow;

import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.Test;

/** QMS-216. */
class RevisionOnlyTest {

  private final Ledger ledger = Ledger.governed();

  @Test
  void what_was_never_effective_is_not_abandoned() {
    Course.take(ledger, "SOP-001", Status.DRAFT);

    ledger
        .by("init")
        .abandon("SOP-001", "not needed")
        .refusedBy("QMS-216", "SOP-001 was never effective");
  }

  @Test
  void a_reviewed_first_version_is_not_abandoned() {
    Course.take(ledger, "SOP-001", Status.REVIEWED);

    ledger.by("init").abandon("SOP-001", "no").refusedBy("QMS-216", "was never effective");
  }

  @Test
  void a_revision_is_abandoned() {
    Course.take(ledger, "SOP-001", Status.EFFECTIVE);
    ledger.by("init").checkout("SOP-001").accepted();

    ledger.by("init").abandon("SOP-001", "not needed").accepted();
  }

  @Test
  void what_has_a_draft_does_not_retire() {
    Course.take(ledger, "SOP-001", Status.EFFECTIVE);
    ledger.forgingFile("QMS/SOP/SOP-001.draft.md", "Somebody writes.\n");

    ledger.by("init").routeRetirement("SOP-001").refusedBy("QMS-216", "a draft of SOP-001 exists");
  }
}
