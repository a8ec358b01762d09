package org.gitqms.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gitqms.testkit.CodeBranch.citing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.CodeBranch;
import org.gitqms.testkit.LedgerSetup;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that comes onto the ledger branch when the state there is another than it was. */
class LateCodeTest {

  private static final String SYSTEMS =
      "ledger: main\nnamespaces: [FLOW]\nsystems:\n  - {name: FLOW, paths: [engine/]}\n";

  @TempDir private Path folder;

  private LedgerSetup setup() {
    return TestLedger.setup(folder).templatesOf("CR");
  }

  /** Judged as a push, as one that goes on from what was verified, and from genesis. */
  private static List<String> judged(TestLedger ledger, ObjectId before, ObjectId tip)
      throws CannotJudgeException {
    Verifier verifier = Verifier.of(ledger.repository());
    List<RefChange> change = List.of(new RefChange("refs/heads/main", before, tip));
    VerifyRequest head = VerifyRequest.history("HEAD");
    PushVerifier push = PushVerifier.of(ledger.repository(), verifier, "main");
    List<String> rules = rules(push.verify(change, head));
    assertThat(rules(push.verify(change, head.goingOnFrom(before.name(), before.name()))))
        .isEqualTo(rules);
    assertThat(rules(verifier.verify(VerifyRequest.history(tip.name())))).isEqualTo(rules);
    return rules;
  }

  private static List<String> rules(Verification result) {
    return result.findings().stream().map(f -> f.rule().value()).toList();
  }

  @Test
  @Verifies("REQ-CODE-005")
  void code_for_a_change_record_that_was_closed_meanwhile_is_late() throws Exception {
    try (TestLedger ledger = setup().policyFile("systems.yml", SYSTEMS).init()) {
      Person init = ledger.cast().init();
      open(ledger, "CR-001", "flow/A");
      CodeBranch late =
          ledger.branch("late").commit(init, citing("CR-001", "Late"), Map.of("flow/A", "2"));
      ledger.by(init).code(citing("CR-001", "In time"), Map.of("flow/A", "1"));
      ledger.lead("CR-001", Status.CLOSED);
      ObjectId before = ledger.tip();

      ledger.by(init).merge(late);

      // Both changed the file; what matters here is the record.
      assertThat(judged(ledger, before, ledger.tip())).contains("QMS-501");
    }
  }

  @Test
  void what_was_merged_before_is_not_judged_again() throws Exception {
    try (TestLedger ledger = setup().policyFile("systems.yml", SYSTEMS).init()) {
      Person init = ledger.cast().init();
      open(ledger, "CR-001", "flow/A");
      CodeBranch branch =
          ledger.branch("b").commit(init, citing("CR-001", "Work"), Map.of("flow/A", "1"));
      ledger.by(init).merge(branch);
      ledger.lead("CR-001", Status.CLOSED);
      open(ledger, "CR-002", "flow/B");
      ObjectId before = ledger.tip();
      // The branch goes on from where it was merged, and not from the ledger branch.
      branch.commit(init, citing("CR-002", "More"), Map.of("flow/B", "1"));

      ledger.by(init).merge(branch);

      assertThat(judged(ledger, before, ledger.tip())).isEmpty();
    }
  }

  @Test
  @Verifies("REQ-CODE-001")
  void what_stood_there_before_a_system_was_declared_is_not_judged() throws Exception {
    try (TestLedger ledger = setup().init()) {
      Person init = ledger.cast().init();
      ledger.by(init).code("Freely", Map.of("flow/A", "1"));
      CodeBranch old = ledger.branch("old").unsigned(init, "Freely", Map.of("flow/B", "1"));
      ledger.by(init).merge(old);
      open(ledger, "CR-001", "flow/A");
      ledger.by(ledger.cast().admin()).policyPropose("CR-001", Map.of("systems.yml", SYSTEMS));
      ledger.by(ledger.cast().qa()).policyApprove();
      ObjectId before = ledger.tip();
      ledger.by(init).code(citing("CR-001", "Work"), Map.of("flow/A", "2"));
      assertThat(judged(ledger, before, ledger.tip())).isEmpty();

      ledger.by(init).code("Freely", Map.of("flow/A", "3"));
      assertThat(judged(ledger, before, ledger.tip())).containsExactly("QMS-501");
    }
  }

  private static void open(TestLedger ledger, String id, String path) {
    Person init = ledger.cast().init();
    ledger.by(init).create(id, "Work on " + id).checkinPlan(id, path);
    ledger.lead(id, Status.IN_EXECUTION);
  }
}
