package org.gitqms.rules.rule.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Plan;
import org.gitqms.rules.fixture.Work;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QMS-401. */
class ScopePlannedTest {

  private final Ledger ledger = Ledger.shipped();

  @Test
  void a_scope_of_paths_and_documents_is_routed() {
    Work.created(ledger, "CR-001")
        .planned(
            Plan.ofOneItem()
                .files("src/A.java modify", "docs/ add", "test/**/*.java delete")
                .documents("SOP-001 revise"));

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  void a_scope_of_nothing_is_routed() {
    Work.created(ledger, "CR-001").planned();

    ledger.by("init").routeReview("CR-001").accepted();
  }

  @ParameterizedTest
  @Verifies("REQ-EXEC-002")
  @CsvSource({
    "/etc/passwd modify, is no path of the repository",
    "src/A.java perhaps, does not say what is done to src/A.java",
    "QMS/SOP/SOP-001.md modify, lies under QMS/",
  })
  void a_row_that_cannot_be_read_is_not(String row, String message) {
    Work.created(ledger, "CR-001").planned(Plan.ofOneItem().files(row));

    var finding = ledger.by("init").routeReview("CR-001").refusedBy("QMS-401", message);

    assertThat(finding.location()).hasValueSatisfying(l -> assertThat(l.line()).isPositive());
  }

  @Test
  void a_document_of_no_known_type_is_not() {
    Work.created(ledger, "CR-001").planned(Plan.ofOneItem().documents("GUIDE-001 revise"));

    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy("QMS-401", "no type of document has ids like GUIDE-001");
  }

  @Test
  void a_document_is_in_no_scope_that_it_has_to_wait_for() {
    Work.created(ledger, "CR-001").planned(Plan.ofOneItem().documents("CR-001 revise"));
    Work.begun(ledger, "CR-002");
    Work.variance(ledger, "CR-002-VAR-001", "type-1")
        .planned(Plan.ofOneItem().documents("CR-002 revise"));

    ledger
        .by("init")
        .routeReview("CR-001")
        .refusedBy("QMS-401", "CR-001 cannot be done before CR-001 is");
    ledger
        .by("init")
        .routeReview("CR-002-VAR-001")
        .refusedBy("QMS-401", "CR-002 cannot be done before CR-002-VAR-001 is");
  }

  @Test
  void a_variance_is_asked_too() {
    Work.begun(ledger, "CR-001");
    Work.variance(ledger, "CR-001-VAR-001", "type-1")
        .planned(Plan.ofOneItem().files("../x modify"));

    ledger.by("init").routeReview("CR-001-VAR-001").refusedBy("QMS-401");
  }

  @Test
  void after_the_release_nobody_is_asked_again() {
    Work.begun(ledger, "CR-001").executed();

    ledger.by("init").routeReview("CR-001").accepted();
  }
}
