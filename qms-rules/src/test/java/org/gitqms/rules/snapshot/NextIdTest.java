package org.gitqms.rules.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** Ids are given out in order, each once. */
class NextIdTest {

  private final Ledger ledger = Ledger.governed();

  @Test
  void the_first_of_a_type_is_number_one() {
    assertThat(next("CR", null)).isEqualTo("CR-001");
    assertThat(next("SOP", null)).isEqualTo("SOP-001");
  }

  @Test
  void the_next_follows_the_highest_and_other_types_do_not_count() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    Course.take(ledger, "CR-002", Status.DRAFT);
    Course.take(ledger, "INV-001", Status.DRAFT);
    assertThat(next("CR", null)).isEqualTo("CR-003");
    assertThat(next("INV", null)).isEqualTo("INV-002");
  }

  @Test
  @Verifies("REQ-LEDGER-012")
  void a_number_is_never_given_out_again() {
    Course.take(ledger, "CR-001", Status.CANCELLED);
    assertThat(next("CR", null)).isEqualTo("CR-002");
  }

  @Test
  void children_are_counted_under_their_parent() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    Course.take(ledger, "CR-002", Status.IN_EXECUTION);
    Course.takeVariance(ledger, "CR-001-VAR-001", "type-1", Status.DRAFT);
    assertThat(next("VAR", "CR-001")).isEqualTo("CR-001-VAR-002");
    assertThat(next("VAR", "CR-002")).isEqualTo("CR-002-VAR-001");
    assertThat(next("TP", "CR-001")).isEqualTo("CR-001-TP-001");
    assertThat(next("CR", null)).isEqualTo("CR-003");
  }

  private String next(String type, @org.jspecify.annotations.Nullable String parent) {
    return NextId.of(ledger.state(), type(type), Optional.ofNullable(parent).map(DocumentId::new))
        .value();
  }

  private DocumentType type(String name) {
    return ledger.state().policy().types().find(name).orElseThrow();
  }
}
