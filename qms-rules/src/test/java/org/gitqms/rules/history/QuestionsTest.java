package org.gitqms.rules.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gitqms.rules.fixture.Actor;
import org.gitqms.rules.fixture.Attempt;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Plan;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.Test;

class QuestionsTest {

  private static final DocumentId CHANGE = new DocumentId("CR-001");

  private final Ledger ledger = Ledger.shipped();
  private final Actor init = ledger.by("init");

  private Optional<Questions> asked(Attempt attempt) {
    return Questions.of(ledger.state(), attempt.heard().event());
  }

  @Test
  void the_end_of_an_execution_asks_for_what_the_evidence_names() {
    Work.created(ledger, "CR-001")
        .planned(Plan.ofOneItem())
        .to(Status.IN_EXECUTION)
        .shown("commit 6a33f1a, `docs/guide.md`, SOP-001");

    Questions questions = asked(init.routeReview("CR-001")).orElseThrow();

    assertThat(questions.since()).isEqualTo(CHANGE);
    assertThat(questions.commits()).containsExactly("6a33f1a");
    assertThat(questions.files()).containsExactly("docs/guide.md");
  }

  @Test
  void a_check_in_while_executing_asks_for_the_release_alone() {
    Work work = Work.begun(ledger, "CR-001").inHand();

    Questions questions = asked(init.checkin("CR-001", work.done())).orElseThrow();

    assertThat(questions.since()).isEqualTo(CHANGE);
    assertThat(questions.commits()).isEmpty();
    assertThat(questions.files()).isEmpty();
  }

  @Test
  void a_draft_asks_nothing() {
    Work work = Work.created(ledger, "CR-001");

    assertThat(asked(init.checkin("CR-001", work.text()))).isEmpty();
    assertThat(asked(init.create("CR-002", "Another one"))).isEmpty();
  }

  @Test
  void a_document_without_items_asks_nothing_where_no_code_is_governed() {
    Ledger small = Ledger.governed();
    Course.take(small, "CR-001", Status.IN_EXECUTION);
    Attempt routing = small.by("init").routeReview("CR-001");

    assertThat(Questions.of(small.state(), routing.heard().event())).isEmpty();
  }
}
