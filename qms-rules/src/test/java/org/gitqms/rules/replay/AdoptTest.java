package org.gitqms.rules.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.fixture.Attempt;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Imports;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Tamper;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an import ends. In these ledgers {@code init} stands for the historic user {@code lead}. */
class AdoptTest {

  private final Ledger ledger = Imports.begun();

  @Test
  void adoption_restates_digest_and_counts() {
    Imports.create(ledger, "CR-001", "claude").accepted();
    Imports.entry(ledger, "CR-001", "ROUTE_REVIEW", "0.1", "claude", "DRAFT -> IN_PRE_REVIEW")
        .accepted();
    Imports.create(ledger, "CR-002", "claude").accepted();

    Effects effects = ledger.by("qa").adopt().accepted();

    assertThat(effects.event().value(TrailerKey.STORE)).contains(Imports.STORE.value());
    assertThat(effects.event().value(TrailerKey.COUNTS)).contains("3 events, 4 lines, 2 documents");
    assertThat(ledger.state().ledger().adopted()).isTrue();
    assertThat(ledger.state().ledger().isImporting()).isFalse();
  }

  @Test
  void other_counts_are_refused() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    ledger
        .by("qa")
        .adopt()
        .but(Tamper.message("1 lines", "2 lines"))
        .refusedBy("QMS-208", "QMS-Counts says '1 events, 2 lines, 1 documents'");
  }

  @Test
  void another_store_is_refused() {
    String other = "sha256:" + "0".repeat(64);

    ledger
        .by("qa")
        .adopt()
        .but(Tamper.message(Imports.STORE.value(), other))
        .refusedBy("QMS-208", "QMS-Store says '" + other + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "IN_PRE_REVIEW, DRAFT",
    "IN_PRE_APPROVAL, PRE_REVIEWED",
    "IN_POST_REVIEW, IN_EXECUTION",
    "IN_POST_APPROVAL, POST_REVIEWED",
    "PRE_REVIEWED, PRE_REVIEWED",
    "IN_EXECUTION, IN_EXECUTION",
    "CLOSED, CLOSED"
  })
  void what_was_asked_of_people_of_the_older_system_is_void(Status before, Status after) {
    Imports.create(ledger, "CR-001", "claude").accepted();
    state("CR-001", "DRAFT -> " + before).asking(TrailerKey.ASSIGN, "qa").accepted();

    ledger.by("qa").adopt().accepted();

    assertThat(ledger.record("CR-001").status()).isEqualTo(after);
    assertThat(ledger.record("CR-001").assignees()).isEmpty();
    assertThat(ledger.state().workingContent(ledger.record("CR-001"))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"IN_REVIEW, DRAFT", "IN_APPROVAL, REVIEWED", "APPROVED, REVIEWED"})
  void the_same_holds_for_procedures(Status before, Status after) {
    Imports.entry(ledger, "SOP-001", "CREATE", "0.1", "claude")
        .bringing("QMS/SOP/SOP-001.draft.md", Content.of("One.\n"))
        .accepted();
    state("SOP-001", "DRAFT -> " + before).accepted();

    ledger.by("qa").adopt().accepted();

    assertThat(ledger.record("SOP-001").status()).isEqualTo(after);
    assertThat(ledger.state().workingContent(ledger.record("SOP-001"))).isPresent();
  }

  @Test
  void what_was_reviewed_there_is_reviewed_here_before_it_is_approved() {
    Imports.create(ledger, "CR-001", "lead").accepted();
    Imports.entry(ledger, "CR-001", "CHECKIN", "0.1", "lead").accepted();
    state("CR-001", "DRAFT -> PRE_REVIEWED").accepted();
    ledger.by("qa").adopt().accepted();

    ledger.by("init").routeApproval("CR-001").refusedBy("QMS-205", "no review for quality");
  }

  @Test
  void what_is_in_execution_is_frozen_as_it_stands() {
    Imports.create(ledger, "CR-001", "claude").accepted();
    state("CR-001", "DRAFT -> IN_EXECUTION").accepted();

    ledger.by("qa").adopt().accepted();

    assertThat(ledger.record("CR-001").frozen()).isEqualTo(ledger.workingText("CR-001").digest());
  }

  @Test
  void a_draft_is_not_frozen() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    ledger.by("qa").adopt().accepted();

    assertThat(ledger.record("CR-001").frozen()).isNull();
  }

  @Test
  void somebody_nobody_stands_for_holds_nothing_any_more() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    ledger.by("qa").adopt().accepted();

    assertThat(ledger.record("CR-001").holder()).isNull();
    assertThat(ledger.record("CR-001").owner()).isEqualTo("historic:claude");
    ledger.by("init").checkout("CR-001").refusedBy("QMS-202", "owned by historic:claude");
    ledger.by("admin").reassign("CR-001", "init", "claude is gone").accepted();
    ledger.by("init").checkout("CR-001").accepted();
  }

  @Test
  void somebody_a_person_stands_for_becomes_that_person() {
    Imports.create(ledger, "CR-001", "lead").accepted();

    ledger.by("qa").adopt().accepted();

    var record = ledger.record("CR-001");
    assertThat(record.owner()).isEqualTo("init");
    assertThat(record.holder()).isEqualTo("init");
    assertThat(record.contributors()).containsExactly("init");
    assertThat(record.authors()).containsExactly("init");
    ledger.by("init").checkin("CR-001", "Going on.").accepted();
  }

  @Test
  void nobody_approves_what_he_wrote_under_a_historic_name() {
    Map<String, Content> files =
        Foundation.files(
            Cast.with(
                Cast.standingFor(Cast.human("qi", Group.QUALITY, Group.INITIATOR), "claude")));
    Ledger imported = Ledger.unborn();
    imported.by("admin").genesis(files).asking(TrailerKey.STORE, Imports.STORE.value()).accepted();
    Imports.create(imported, "CR-001", "claude").accepted();
    imported.by("qa").adopt().accepted();
    imported.by("admin").reassign("CR-001", "init", "qi has other work").accepted();
    imported.by("init").routeReview("CR-001").accepted();

    imported.by("qi").recommend("CR-001").refusedBy("QMS-705", "qi owns CR-001, or has owned");
  }

  @Test
  void documents_of_genesis_are_left_alone() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    Effects effects = ledger.by("qa").adopt().accepted();

    assertThat(effects.files().keySet())
        .containsExactly("QMS/.records/CR-001.json", "QMS/.records/ledger.json");
  }

  @Test
  void only_quality_adopts() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    ledger.by("admin").adopt().refusedBy("QMS-704", "admin may not adopt: that needs quality");
  }

  @Test
  void after_adoption_life_goes_on() {
    Imports.create(ledger, "CR-001", "lead").accepted();
    ledger.by("qa").adopt().accepted();
    ledger.by("init").checkin("CR-001", "Going on.").accepted();
    ledger.by("init").create("CR-002", "Next").accepted();

    assertThat(Texts.of(ledger.workingText("CR-001"))).endsWith("Going on.\n");
  }

  private Attempt state(String id, String change) {
    return Imports.entry(ledger, id, "ROUTE_REVIEW", "1.0", "claude", change);
  }
}
