package org.gitqms.rules.rule.trace;

import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-601. */
class QualifiedCommitNamedTest {

  private static final String PLACE = "{{full commit id of 40 digits}}";
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  private final Ledger ledger = Ledger.shipped();

  private void matrix(String from, String to) {
    Work.created(ledger, "SDLC-ABC-RS").planned().to(Status.EFFECTIVE);
    Work.created(ledger, "SDLC-ABC-RTM").planned(from, to);
  }

  @ParameterizedTest
  @ValueSource(strings = {COMMIT, "`" + COMMIT + "`"})
  void a_full_id_is_a_name(String text) {
    matrix(PLACE, text);

    ledger.by("init").routeReview("SDLC-ABC-RTM").accepted();
  }

  @ParameterizedTest
  @Verifies("REQ-TRACE-006")
  @ValueSource(
      strings = {"0123456", "the tip of main", "", "0123456789ABCDEF0123456789ABCDEF01234567"})
  void anything_else_is_none(String text) {
    matrix(PLACE, text);

    ledger.by("init").routeReview("SDLC-ABC-RTM").refusedBy("QMS-601", "is no full commit id");
  }

  @Test
  void two_commits_are_none() {
    String row = "| Flow | 1.0 | SDLC-ABC-RTM | " + COMMIT + " | 0 | here |\n";
    matrix(
        "| {{system}} | {{release}} | {{id and version}}", row + "| {{system}} | {{release}} | x");

    ledger
        .by("init")
        .routeReview("SDLC-ABC-RTM")
        .refusedBy("QMS-601", "2 qualified commits are named");
  }

  @Test
  void a_matrix_without_the_column_names_none() {
    matrix("| Qualified commit |", "| Commit |");

    ledger
        .by("init")
        .routeReview("SDLC-ABC-RTM")
        .refusedBy("QMS-601", "no qualified commit is named");
  }

  @Test
  void a_draft_need_not_name_one_yet() {
    ledger.by("init").create("SDLC-ABC-RTM", "Traceability").accepted();
    ledger.by("init").checkin("SDLC-ABC-RTM", ledger.workingText("SDLC-ABC-RTM")).accepted();
  }
}
