package org.gitqms.rules.rule.scope;

import java.util.Map;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Plan;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** QMS-403. */
class ChangesInScopeTest {

  private final Ledger ledger = Ledger.shipped();

  @BeforeEach
  void aChangeRecordInExecution() {
    ledger.submodule("engine", "0123456789abcdef0123456789abcdef01234567");
    Work.created(ledger, "CR-001")
        .planned(Plan.ofOneItem().files("src/ modify", "engine/a.py modify"))
        .to(Status.IN_EXECUTION);
    ledger.commitFor("CR-001", "src/A.java", "engine");
  }

  @Test
  void what_is_in_scope_may_be_changed() {
    Work.on(ledger, "CR-001").executed();

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  @Verifies("REQ-SCOPE-001")
  void what_is_not_may_not() {
    String commit = ledger.commitFor("CR-001", "lib/B.java", "src/B.java");
    Work.on(ledger, "CR-001").executed();

    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy(
            "QMS-403",
            "lib/B.java was changed for CR-001 by "
                + commit.substring(0, 12)
                + ", and is not in its scope");
  }

  @Test
  void a_variance_brings_it_into_scope() {
    ledger.commitFor("CR-001", "lib/B.java");
    Work.variance(ledger, "CR-001-VAR-001", "type-1")
        .planned(Plan.ofOneItem().files("lib/ modify"))
        .to(Status.IN_EXECUTION);
    ledger.commitFor("CR-001-VAR-001", "lib/C.java");
    Work.on(ledger, "CR-001").executed();

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  void what_is_changed_for_a_variance_is_judged_too() {
    Work.variance(ledger, "CR-001-VAR-001", "type-1")
        .planned(Plan.ofOneItem())
        .to(Status.IN_EXECUTION);
    ledger.commitFor("CR-001-VAR-001", "lib/C.java");
    Work.on(ledger, "CR-001").executed();

    ledger.by("init").routeReview("CR-001").refusedBy("QMS-403", "was changed for CR-001-VAR-001");
  }

  @Test
  void what_is_changed_for_another_record_is_that_records_concern() {
    Work.begun(ledger, "CR-002");
    ledger.commitFor("CR-002", "lib/C.java");
    Work.on(ledger, "CR-001").executed();

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  void what_the_policy_leaves_ungoverned_may_be_changed() {
    Map<String, Content> files = Foundation.shipped();
    files.put(
        "QMS/.policy/systems.yml",
        Content.of(
            """
            ledger: main
            namespaces: [ABC]
            systems:
              - {name: ABC, paths: [abc/], rs: SDLC-ABC-RS, rtm: SDLC-ABC-RTM}
            ungoverned: [notes/]
            """));
    Ledger governed = Ledger.governed(files);
    Work.begun(governed, "CR-001");
    governed.commitFor("CR-001", "notes/a.txt");
    Work.on(governed, "CR-001").executed();

    governed.by("init").routeReview("CR-001").accepted();
    governed.by("init").withdraw("CR-001").accepted();
    governed.commitFor("CR-001", "src/a.txt");
    governed.by("init").routeReview("CR-001").refusedBy("QMS-403", "src/a.txt was changed");
  }
}
