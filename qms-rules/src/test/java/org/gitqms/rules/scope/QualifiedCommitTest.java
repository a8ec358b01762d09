package org.gitqms.rules.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualifiedCommitTest {

  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  private static final DocumentId RTM = new DocumentId("SDLC-FLOW-RTM");

  private final Ledger ledger = Ledger.governed();

  private void matrix(String rows, Status to) {
    ledger.by("init").create(RTM.value(), "Traceability").accepted();
    ledger.by("init").checkin(RTM.value(), text(rows)).accepted();
    Course.takeOn(ledger, RTM.value(), to);
  }

  private static Content text(String rows) {
    return Content.of(
        """
        ---
        title: "Traceability"
        revision_summary: "CR-001: a new baseline"
        ---

        # SDLC-FLOW-RTM: Traceability

        ## 4. Qualified baseline

        | System | Qualified commit |
        |--------|------------------|
        %s

        ## 5. Traceability

        | Requirement | Qualified commit |
        |-------------|------------------|
        | REQ-A-001 | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa |
        """
            .formatted(rows));
  }

  private Optional<String> named() {
    return QualifiedCommit.named(ledger.state(), RTM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"| Flow | " + COMMIT + " |", "| Flow | `" + COMMIT + "` |"})
  void the_matrix_in_force_names_it(String row) {
    matrix(row, Status.EFFECTIVE);

    assertThat(named()).contains(COMMIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"| Flow | to come |", "| Flow | 0123456 |", "| Flow | |"})
  void what_is_no_full_id_is_no_name(String row) {
    matrix(row, Status.EFFECTIVE);

    assertThat(named()).isEmpty();
  }

  @Test
  void two_commits_are_none() {
    matrix("| Flow | " + COMMIT + " |\n| Flow | " + COMMIT + " |", Status.EFFECTIVE);

    assertThat(named()).isEmpty();
  }

  @Test
  void a_draft_names_nothing() {
    matrix("| Flow | " + COMMIT + " |", Status.IN_APPROVAL);

    assertThat(named()).isEmpty();
  }

  @Test
  void the_text_in_force_counts_while_a_new_one_is_written() {
    matrix("| Flow | " + COMMIT + " |", Status.EFFECTIVE);
    ledger.by("init").checkout(RTM.value()).accepted();
    ledger.by("init").checkin(RTM.value(), text("| Flow | TBD |")).accepted();

    assertThat(named()).contains(COMMIT);
  }

  @Test
  void a_matrix_that_does_not_exist_names_nothing() {
    assertThat(named()).isEmpty();
  }
}
