package org.gitqms.rules.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.event.Event;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Plan;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompletionTest {

  private final Ledger ledger = Ledger.shipped();

  @BeforeEach
  void aChangeRecordInExecution() {
    Work.begun(ledger, "CR-001").executed();
  }

  private void variance(String id, Status status) {
    Work work = Work.variance(ledger, id, "type-2").planned(Plan.ofOneItem());
    if (status == Status.PRE_APPROVED) {
      work.to(status);
    } else {
      work.to(Status.IN_EXECUTION).executed().to(status);
    }
  }

  private Completion completion(String document) {
    Event event = ledger.by("init").routeReview(document).heard().event();
    return Completion.of(ledger.state(), event).orElseThrow();
  }

  @Test
  void the_topmost_document_answers_for_what_has_completed_below_it() {
    variance("CR-001-VAR-001", Status.CLOSED);
    variance("CR-001-VAR-002", Status.IN_POST_REVIEW);
    variance("CR-001-VAR-003", Status.IN_EXECUTION);
    variance("CR-001-VAR-004", Status.PRE_APPROVED);

    Completion completion = completion("CR-001");

    assertThat(completion.isTopmost()).isTrue();
    assertThat(completion.due())
        .extracting(d -> d.record().id().value())
        .containsExactly("CR-001", "CR-001-VAR-001", "CR-001-VAR-002");
  }

  @Test
  void below_an_open_document_nothing_is_due_yet() {
    variance("CR-001-VAR-001", Status.IN_EXECUTION);

    Completion completion = completion("CR-001-VAR-001");

    assertThat(completion.isTopmost()).isFalse();
    assertThat(completion.all()).hasSize(1);
    assertThat(completion.due()).isEmpty();
  }

  @Test
  void a_document_that_is_not_executed_yet_completes_nothing() {
    Work.created(ledger, "CR-002").planned();
    Event event = ledger.by("init").routeReview("CR-002").heard().event();

    assertThat(Completion.of(ledger.state(), event)).isEmpty();
  }
}
