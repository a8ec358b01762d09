package org.gitqms.rules.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScopeTest {

  private static final String NONE = "| None | - | - |";

  private final Ledger ledger = Ledger.governed();

  private void changeRecord(String id, String path, Status to) {
    ledger.by("init").create(id, "Title of " + id).accepted();
    ledger.by("init").checkin(id, Planned.document(id, row(path), NONE)).accepted();
    Course.takeOn(ledger, id, to);
  }

  private void variance(String id, String path, Status to) {
    ledger.by("init").createVariance(id, "type-2").accepted();
    ledger.by("init").checkin(id, Planned.document(id, row(path), NONE)).accepted();
    if (to == Status.CANCELLED) {
      ledger.by("qa").cancel(id, "not needed").accepted();
    } else {
      Course.takeOn(ledger, id, to);
    }
  }

  private static String row(String path) {
    return "| " + path + " | modify | x |";
  }

  private Scope scope(String id) {
    return Scope.approved(ledger.state(), ledger.record(id));
  }

  @Test
  void what_a_document_in_execution_names_is_covered_and_nothing_else() {
    changeRecord("CR-001", "src/", Status.IN_EXECUTION);

    assertThat(scope("CR-001").covers("src/main/A.java")).isTrue();
    assertThat(scope("CR-001").covers("srcs")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"DRAFT", "IN_PRE_REVIEW", "PRE_REVIEWED", "IN_PRE_APPROVAL"})
  void what_is_not_approved_yet_covers_nothing(Status status) {
    changeRecord("CR-001", "src/", status);

    assertThat(scope("CR-001").covers("src/A.java")).isFalse();
  }

  @ParameterizedTest
  @Verifies("REQ-SCOPE-001")
  @EnumSource(
      value = Status.class,
      names = {"PRE_APPROVED", "IN_EXECUTION", "CLOSED"})
  void a_variance_widens_the_scope_once_it_is_pre_approved(Status status) {
    changeRecord("CR-001", "src/", Status.IN_EXECUTION);
    variance("CR-001-VAR-001", "test/", status);

    assertThat(scope("CR-001").covers("test/ATest.java")).isTrue();
  }

  @ParameterizedTest
  @Verifies("REQ-SCOPE-001")
  @EnumSource(
      value = Status.class,
      names = {"DRAFT", "IN_PRE_APPROVAL", "CANCELLED"})
  void a_variance_that_is_not_pre_approved_widens_nothing(Status status) {
    changeRecord("CR-001", "src/", Status.IN_EXECUTION);
    variance("CR-001-VAR-001", "test/", status);

    assertThat(scope("CR-001").covers("test/ATest.java")).isFalse();
  }

  @Test
  void a_variance_that_is_written_anew_widens_nothing() {
    changeRecord("CR-001", "src/", Status.IN_EXECUTION);
    variance("CR-001-VAR-001", "test/", Status.PRE_APPROVED);
    ledger.by("init").checkout("CR-001-VAR-001").accepted();

    assertThat(scope("CR-001").covers("test/ATest.java")).isFalse();
  }

  @Test
  void work_under_a_variance_may_touch_what_its_parent_names_but_not_what_another_one_does() {
    changeRecord("CR-001", "src/", Status.IN_EXECUTION);
    variance("CR-001-VAR-001", "test/", Status.IN_EXECUTION);
    variance("CR-001-VAR-002", "docs/", Status.IN_EXECUTION);

    assertThat(scope("CR-001-VAR-001").covers("test/ATest.java")).isTrue();
    assertThat(scope("CR-001-VAR-001").covers("src/A.java")).isTrue();
    assertThat(scope("CR-001-VAR-001").covers("docs/a.md")).isFalse();
  }

  @Test
  void a_verification_record_which_nobody_approved_covers_nothing() {
    changeRecord("CR-001", "src/", Status.IN_EXECUTION);
    ledger.by("init").create("CR-001-VR-001", "Title of CR-001-VR-001").accepted();
    String path = ledger.state().workingPath(ledger.record("CR-001-VR-001"));
    ledger.forgingFile(path, Texts.of(Planned.document("CR-001-VR-001", row("lib/"), NONE)));

    assertThat(scope("CR-001-VR-001").covers("lib/A.java")).isFalse();
  }

  @Test
  void a_row_that_cannot_be_read_covers_nothing() {
    changeRecord("CR-001", "../", Status.IN_EXECUTION);

    assertThat(scope("CR-001").files()).isEmpty();
  }

  @Test
  void a_submodule_moves_where_a_file_in_it_may_change() {
    changeRecord("CR-001", "engine/src/a.py", Status.IN_EXECUTION);

    assertThat(scope("CR-001").covers("engine")).isFalse();
    assertThat(scope("CR-001").coversSubmodule("engine")).isTrue();
    assertThat(scope("CR-001").coversSubmodule("eng")).isFalse();
  }
}
