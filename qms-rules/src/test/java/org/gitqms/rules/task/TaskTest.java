package org.gitqms.rules.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What waits for whom, wherever a document stands. */
class TaskTest {

  private static final String CR = "CR-001";

  private final Ledger ledger = Ledger.governed();

  @ParameterizedTest
  @CsvSource({
    "IN_PRE_REVIEW, REVIEW, pre-review",
    "IN_PRE_APPROVAL, APPROVE, pre-approval",
    "IN_POST_REVIEW, REVIEW, post-review",
    "IN_POST_APPROVAL, APPROVE, post-approval"
  })
  void quality_is_asked_by_its_seat(Status status, EventKind what, String phase) {
    Course.take(ledger, CR, status);
    for (String quality : List.of("qa", "qb")) {
      assertThat(of(quality))
          .extracting(Task::what, Task::phase, Task::asked)
          .containsExactly(tuple(what, phase, true));
    }
    assertNothingFor("init", "admin", "rev", "ann", "ci");
  }

  @ParameterizedTest
  @CsvSource({"IN_REVIEW, REVIEW, review", "IN_APPROVAL, APPROVE, approval"})
  void a_procedure_is_asked_about_the_same_way(Status status, EventKind what, String phase) {
    Course.take(ledger, "SOP-001", status);
    assertThat(of("qa")).extracting(Task::what, Task::phase).containsExactly(tuple(what, phase));
    assertNothingFor("init");
  }

  @Test
  void a_retirement_is_approved() {
    Course.take(ledger, "SOP-001", Status.EFFECTIVE);
    ledger.by("init").routeRetirement("SOP-001").accepted();
    assertThat(kinds("qa")).containsExactly(EventKind.APPROVE);
    assertThat(of("qa")).extracting(Task::phase).containsExactly("retirement");
  }

  @ParameterizedTest
  @CsvSource({
    "PRE_REVIEWED, ROUTE_APPROVAL",
    "PRE_APPROVED, RELEASE",
    "POST_REVIEWED, ROUTE_APPROVAL",
    "POST_APPROVED, CLOSE"
  })
  void the_owner_goes_on(Status status, EventKind next) {
    Course.take(ledger, CR, status);
    assertThat(of("init"))
        .extracting(Task::what, Task::phase, Task::asked)
        .containsExactly(tuple(next, status.name(), false));
    assertNothingFor("qa", "qb", "admin", "rev", "ann");
  }

  @Test
  void where_updates_are_asked_for_the_owner_writes_again() {
    Course.take(ledger, CR, Status.IN_PRE_REVIEW);
    ledger.by("qa").requestUpdates(CR).saying("More.").accepted();
    assertThat(ledger.record(CR).status()).isEqualTo(Status.PRE_REVIEWED);
    assertThat(kinds("init")).containsExactly(EventKind.CHECKOUT);
  }

  @Test
  void what_the_owner_holds_does_not_wait() {
    Course.take(ledger, CR, Status.PRE_REVIEWED);
    ledger.by("init").checkout(CR).accepted();
    assertNothingFor("init");
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "IN_EXECUTION", "CLOSED", "CANCELLED"})
  void where_nobody_is_asked_nothing_waits(Status status) {
    Course.take(ledger, CR, status);
    assertNothingFor("init", "qa", "qb", "rev", "ann", "admin");
  }

  @ParameterizedTest
  @EnumSource(names = {"EFFECTIVE", "RETIRED"})
  void nor_for_a_procedure_in_force_or_out_of_it(Status status) {
    Course.take(ledger, "SOP-001", status);
    assertNothingFor("init", "qa", "qb", "rev");
  }

  @Test
  void who_is_named_is_asked_until_he_has_answered() {
    Course.take(ledger, CR, Status.DRAFT);
    ledger.by("init").routeReview(CR, "rev").accepted();
    assertThat(kinds("rev")).containsExactly(EventKind.REVIEW);
    ledger.by("rev").recommend(CR).accepted();
    assertNothingFor("rev");
    assertThat(kinds("qa")).containsExactly(EventKind.REVIEW);
  }

  @Test
  void an_answer_of_quality_by_name_is_the_answer_of_its_seat() {
    Course.take(ledger, CR, Status.DRAFT);
    ledger.by("init").routeReview(CR, "qa", "rev").accepted();
    ledger.by("qa").recommend(CR).accepted();
    assertNothingFor("qa", "qb");
    assertThat(kinds("rev")).containsExactly(EventKind.REVIEW);
  }

  @Test
  void quality_that_wrote_in_it_is_not_asked() {
    Ledger both =
        Ledger.governed(
            Foundation.files(Cast.with(Cast.human("qa", Group.QUALITY, Group.INITIATOR))));
    both.by("qa").create(CR, "By quality").accepted();
    both.by("qa").checkin(CR, "Text.").accepted();
    both.by("qa").routeReview(CR).accepted();
    assertThat(Task.of(both.state(), Cast.named("qb"))).hasSize(1);
    assertThat(Task.of(both.state(), both.state().policy().people().find("qa").orElseThrow()))
        .isEmpty();
  }

  @Test
  void what_others_wait_for_comes_first_then_by_document() {
    Ledger both =
        Ledger.governed(
            Foundation.files(
                Cast.with(Cast.human("ann", Group.INITIATOR, Group.REVIEWER, Group.QUALITY))));
    both.by("ann").create("CR-001", "First").accepted();
    both.by("ann").checkin("CR-001", "Text.").accepted();
    both.by("ann").routeReview("CR-001").accepted();
    both.by("qa").recommend("CR-001").accepted();
    Course.take(both, "CR-002", Status.IN_PRE_REVIEW);
    Course.take(both, "CR-003", Status.IN_PRE_REVIEW);
    assertThat(
            Task.of(both.state(), both.state().policy().people().find("ann").orElseThrow()).stream()
                .map(task -> task.record().map(DocumentRecord::id).orElseThrow().value()))
        .containsExactly("CR-002", "CR-003", "CR-001");
  }

  @Test
  void a_policy_change_waits_for_quality_but_not_for_who_proposed_it() {
    Course.take(ledger, CR, Status.IN_EXECUTION);
    ledger.by("admin").proposeUnder(CR, "rules.yml", "profile: gxp\nerrors: []\n").accepted();
    assertThat(kinds("qa")).containsExactly(EventKind.POLICY_APPROVE);
    assertThat(of("qa").get(0).record()).isEmpty();
    assertNothingFor("admin", "init", "rev");
    ledger.by("qa").approvePolicy().accepted();
    assertNothingFor("qa", "qb");
  }

  @Test
  void governance_waits_for_quality_and_administrator_until_each_has_asked_for_it() {
    Ledger young = Ledger.founded(Foundation.files(Cast.ALL));
    assertThat(Task.of(young.state(), Cast.named("admin")))
        .extracting(Task::what)
        .containsExactly(EventKind.GOVERN);
    young.by("admin").govern().accepted();
    assertThat(Task.of(young.state(), Cast.named("admin"))).isEmpty();
    assertThat(Task.of(young.state(), Cast.named("qb")))
        .extracting(Task::what)
        .containsExactly(EventKind.GOVERN);
    assertThat(Task.of(young.state(), Cast.named("init"))).isEmpty();
    young.by("qa").govern().accepted();
    assertThat(Task.of(young.state(), Cast.named("qb"))).isEmpty();
  }

  private List<Task> of(String person) {
    return Task.of(ledger.state(), Cast.named(person));
  }

  private List<EventKind> kinds(String person) {
    return of(person).stream().map(Task::what).toList();
  }

  private void assertNothingFor(String... people) {
    for (String person : people) {
      assertThat(of(person)).as(person).isEmpty();
    }
  }
}
