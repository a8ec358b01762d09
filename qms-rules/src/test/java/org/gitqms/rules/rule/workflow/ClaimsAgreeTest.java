package org.gitqms.rules.rule.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Tamper;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** QMS-208. */
class ClaimsAgreeTest {

  private static final String NOTHING = "sha256:" + "0".repeat(64);

  private final Ledger ledger = Ledger.governed();

  @BeforeEach
  void aProcedureInApproval() {
    Course.take(ledger, "SOP-001", Status.IN_APPROVAL);
  }

  @Test
  void true_claims_pass() {
    ledger.by("qa").approve("SOP-001").accepted();
  }

  @Test
  @Verifies("REQ-LEDGER-002")
  void another_transition_is_refused() {
    var finding =
        ledger
            .by("qa")
            .approve("SOP-001")
            .but(Tamper.message("-> EFFECTIVE", "-> RETIRED"))
            .refusedBy("QMS-208");

    assertThat(finding.message())
        .isEqualTo(
            "QMS-Transition says 'IN_APPROVAL -> RETIRED', it is 'IN_APPROVAL -> EFFECTIVE'");
    assertThat(finding.document()).contains("SOP-001");
  }

  @Test
  @Verifies("REQ-LEDGER-002")
  void another_version_is_refused() {
    ledger
        .by("qa")
        .approve("SOP-001")
        .but(Tamper.message("QMS-Version: 1.0", "QMS-Version: 2.0"))
        .refusedBy("QMS-208", "QMS-Version says '2.0', it is '1.0'");
  }

  @Test
  @Verifies("REQ-LEDGER-002")
  void another_content_is_refused() {
    String digest = ledger.workingText("SOP-001").digest().value();

    ledger
        .by("qa")
        .approve("SOP-001")
        .but(Tamper.message(digest, NOTHING))
        .refusedBy("QMS-208", "QMS-Content says '" + NOTHING + "', it is '" + digest + "'");
  }

  @Test
  void an_unknown_content_is_refused_where_it_is_known() {
    String digest = ledger.workingText("SOP-001").digest().value();

    ledger
        .by("qa")
        .approve("SOP-001")
        .but(Tamper.message(digest, "unknown"))
        .refusedBy("QMS-208", "QMS-Content says 'unknown'");
  }

  @Test
  @Verifies("REQ-LEDGER-002")
  void another_meaning_is_refused() {
    ledger
        .by("qa")
        .approve("SOP-001")
        .but(Tamper.message("QMS-Meaning: approval", "QMS-Meaning: retirement"))
        .refusedBy("QMS-208", "QMS-Meaning says 'retirement', it is 'approval'");
  }

  @Test
  void another_subject_line_is_refused() {
    ledger
        .by("qa")
        .approve("SOP-001")
        .but(Tamper.message("0.2 -> 1.0\n", "0.2 -> 9.0\n"))
        .refusedBy("QMS-208", "the subject is not 'qms: approve SOP-001, 0.2 -> 1.0'");
  }
}
