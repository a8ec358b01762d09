package org.gitqms.rules.rule.trace;

import java.util.Map;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Plan;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-602. */
class QualifiedCommitReachedTest {

  private static final String PLACE = "{{full commit id of 40 digits}}";
  private static final String ELSEWHERE = "0123456789abcdef0123456789abcdef01234567";
  private static final Ledger GOVERNED = governed();

  private final Ledger ledger = GOVERNED.copy();

  private static Ledger governed() {
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
    return Ledger.governed(files);
  }

  private void changed(String row, String path) {
    Work.created(ledger, "SDLC-ABC-RS").planned().to(Status.EFFECTIVE);
    Work.created(ledger, "CR-001").planned(Plan.ofOneItem().files(row)).to(Status.IN_EXECUTION);
    ledger.commitFor("CR-001", path);
  }

  private void qualified(String commit) {
    Work.created(ledger, "SDLC-ABC-RTM").planned(PLACE, commit).to(Status.EFFECTIVE);
    Work.on(ledger, "CR-001").executed();
  }

  @Test
  void a_change_completes_when_the_qualified_commit_is_part_of_the_history() {
    changed("abc/ modify", "abc/a.c");
    qualified(ledger.tip());

    ledger.by("init").routeReview("CR-001").accepted();
    Work.on(ledger, "CR-001").to(Status.CLOSED);
  }

  @Test
  @Verifies("REQ-TRACE-007")
  void it_does_not_while_that_lies_elsewhere() {
    changed("abc/ modify", "abc/a.c");
    qualified(ELSEWHERE);

    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy("QMS-602", ELSEWHERE + ", is not part of the history");
  }

  @Test
  void a_submodule_stands_at_the_qualified_commit() {
    changed("abc/ modify", "abc");
    ledger.submodule("abc", ELSEWHERE);
    qualified(ELSEWHERE);

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  void it_does_not_complete_while_the_submodule_stands_at_another() {
    changed("abc/ modify", "abc");
    ledger.submodule("abc", ELSEWHERE.replace('0', '9'));
    qualified(ELSEWHERE);

    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy("QMS-602", "the qualified commit is " + ELSEWHERE);
  }

  @Test
  void a_change_of_something_else_is_not_asked() {
    changed("notes/ modify", "notes/a.txt");
    qualified(ELSEWHERE);

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  void the_end_of_a_variance_is_not_asked() {
    changed("abc/ modify", "abc/a.c");
    qualified(ELSEWHERE);
    Work.variance(ledger, "CR-001-VAR-001", "type-1")
        .planned(Plan.ofOneItem())
        .to(Status.IN_EXECUTION)
        .executed();

    ledger.by("init").routeReview("CR-001-VAR-001").accepted();
  }
}
