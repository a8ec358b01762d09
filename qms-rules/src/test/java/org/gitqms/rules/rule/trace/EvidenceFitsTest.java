package org.gitqms.rules.rule.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.attestation.Attestations;
import org.gitqms.rules.attestation.Statement;
import org.gitqms.rules.attestation.StatementJson;
import org.gitqms.rules.attestation.Statements;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Tamper;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-620, and what replay asks of evidence. */
class EvidenceFitsTest {

  private final Ledger ledger = Ledger.shipped();
  private final Statement evidence = Statements.made(ledger.genesis());

  private static Statement attempt(Statement of, int attempt) {
    return new Statement(
        of.genesis(),
        of.key(),
        of.commit(),
        of.tree(),
        of.governed(),
        of.workflow(),
        of.workflowDigest(),
        of.run(),
        attempt,
        of.suites());
  }

  @Test
  void ci_brings_evidence_and_the_message_says_what_it_came_to() {
    ledger.by("ci").attest(evidence).accepted();
    assertThat(Attestations.of(ledger.state(), evidence.commit())).containsExactly(evidence);
    assertThat(Attestations.of(ledger.state(), "e".repeat(40))).isEmpty();
  }

  @Test
  void a_second_attempt_stands_beside_the_first() {
    ledger.by("ci").attest(attempt(evidence, 2)).accepted();
    ledger.by("ci").attest(evidence).accepted();
    assertThat(Attestations.of(ledger.state(), evidence.commit()))
        .extracting(Statement::attempt)
        .containsExactly(1, 2);
  }

  @Test
  @Verifies("REQ-EVID-002")
  void the_same_attempt_is_never_replaced() {
    ledger.by("ci").attest(evidence).accepted();
    ledger
        .by("ci")
        .attest(Statements.made(ledger.genesis(), List.of()))
        .refusedBy("QMS-207", "there is evidence of run 4711/1 already");
  }

  @Test
  @Verifies("REQ-EVID-003")
  void evidence_of_another_ledger_is_refused() {
    ledger
        .by("ci")
        .attest(Statements.made("e".repeat(40)))
        .refusedBy("QMS-620", "is not the genesis of this ledger");
  }

  @Test
  @Verifies("REQ-EVID-003")
  void a_run_without_tests_is_no_evidence() {
    ledger
        .by("ci")
        .attest(Statements.made(ledger.genesis(), List.of()))
        .refusedBy("QMS-620", "the evidence holds no test");
  }

  @Test
  @Verifies("REQ-EVID-004")
  void what_is_no_statement_in_its_one_form_is_refused() {
    byte[] other = new String(StatementJson.write(evidence), UTF_8).strip().getBytes(UTF_8);
    ledger
        .by("ci")
        .attest(evidence, other)
        .refusedBy("QMS-207", "is no statement in canonical form");
  }

  @Test
  void a_statement_about_another_commit_than_the_event_names_is_refused() {
    ledger
        .by("ci")
        .attest(evidence, StatementJson.write(attempt(evidence, 2)))
        .but(Tamper.message("QMS-Run: 4711/2", "QMS-Run: 4711/1"))
        .refusedBy("QMS-208", "QMS-Run says '4711/1', it is '4711/2'");
  }

  @Test
  @Verifies("REQ-EVID-004")
  void the_numbers_in_the_message_are_those_of_the_statement() {
    ledger
        .by("ci")
        .attest(evidence)
        .but(Tamper.message("1 passed, 1 failed, 1", "3 passed, 0 failed, 0"))
        .refusedBy("QMS-208", "it is '1 passed, 1 failed, 1 skipped'");
  }

  @Test
  @Verifies("REQ-EVID-001")
  void only_ci_signs_evidence() {
    ledger.by("init").attest(evidence).refusedBy("QMS-707", "only CI signs evidence");
  }

  @Test
  @Verifies("REQ-EVID-004")
  void evidence_names_the_key_that_signs_it() {
    Statement other =
        new Statement(
            evidence.genesis(),
            "SHA256:another",
            evidence.commit(),
            evidence.tree(),
            evidence.governed(),
            evidence.workflow(),
            evidence.workflowDigest(),
            evidence.run(),
            1,
            evidence.suites());
    ledger
        .by("ci")
        .attest(other)
        .refusedBy("QMS-620", "says that SHA256:another signs it, and another key does");
  }
}
