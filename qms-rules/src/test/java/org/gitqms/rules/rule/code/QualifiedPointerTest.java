package org.gitqms.rules.rule.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gitqms.rules.rule.code.GovernedLedger.C;
import static org.gitqms.rules.rule.code.GovernedLedger.D;
import static org.gitqms.rules.rule.code.GovernedLedger.commit;
import static org.gitqms.rules.rule.code.GovernedLedger.judged;
import static org.gitqms.rules.rule.code.GovernedLedger.ledger;
import static org.gitqms.rules.rule.code.GovernedLedger.merge;
import static org.gitqms.rules.rule.code.GovernedLedger.merged;

import java.util.List;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.commit.Merged;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.verdict.Judge;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-504. */
class QualifiedPointerTest {

  private static final String RTM = "SDLC-FLOW-RTM";
  private static final String GOOD = "91be".repeat(10);
  private static final String OTHER = "7a3c".repeat(10);

  @Test
  void a_submodule_moves_to_the_qualified_commit() {
    assertThat(asked(commit(C, pointer("vendor/flow", GOOD)), CodeCase.Kind.DIRECT)).isEmpty();
  }

  @Test
  @Verifies("REQ-CODE-007")
  void it_moves_to_no_other_one() {
    List<Finding> findings = judged(qualified(), commit(C, pointer("vendor/flow", OTHER)));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).rule().value()).isEqualTo("QMS-504");
    assertThat(findings.get(0).message())
        .isEqualTo(
            "vendor/flow would stand at "
                + OTHER
                + ", SDLC-FLOW-RTM names "
                + GOOD
                + " as qualified");
  }

  @Test
  void without_a_matrix_in_force_it_stays_where_it_is() {
    assertThat(judged(ledger(), commit(C, pointer("vendor/flow", GOOD))).get(0).message())
        .endsWith("and no version of SDLC-FLOW-RTM in force names a commit");
  }

  @Test
  void a_system_without_a_matrix_moves_its_submodules_freely() {
    assertThat(judged(ledger(), commit(C, pointer("other/sub", OTHER)))).isEmpty();
  }

  @Test
  void what_a_merge_leads_to_counts_and_not_what_the_branch_tried() {
    FileChange tried = pointer("vendor/flow", OTHER);
    FileChange settled = pointer("vendor/flow", GOOD);
    Merged brought = new Merged(List.of(commit(D, tried), commit(C, settled)), List.of(), 1);

    assertThat(asked(merge(settled), CodeCase.Kind.MERGE)).isEmpty();
    assertThat(asked(commit(D, tried), CodeCase.Kind.BROUGHT)).isEmpty();
    assertThat(merged(qualified(), merge(tried), brought))
        .extracting(f -> f.rule().value())
        .containsExactly("QMS-504");
  }

  /** What this rule says by itself: the merge gate asks more. */
  private static List<Finding> asked(Commit commit, CodeCase.Kind kind) {
    return new QualifiedPointer().check(CodeCase.of(qualified().state(), commit, kind, null));
  }

  @Test
  void what_nobody_has_looked_at_is_no_pass() {
    Verdict verdict =
        Judge.byTheCatalogue()
            .verdict(
                qualified().state(),
                Facts.afterParentAt(0),
                commit(C, pointer("vendor/flow", GOOD)));
    assertThat(verdict).isInstanceOf(Verdict.Failed.class);
    assertThat(((Verdict.Failed) verdict).problem())
        .contains("nobody has looked at the code of VENDOR");
  }

  private static Ledger qualified() {
    Ledger ledger = ledger();
    ledger.by("init").create(RTM, "Matrix").accepted();
    String table =
        "## 4. Qualified baseline\n\n| System | Qualified commit |\n|---|---|\n| FLOW | "
            + GOOD
            + " |";
    ledger.by("init").checkin(RTM, Texts.document(RTM, "Matrix", table)).accepted();
    Course.takeOn(ledger, RTM, Status.EFFECTIVE);
    return ledger;
  }

  private static FileChange pointer(String path, String commit) {
    return FileChange.submodule(path, commit);
  }
}
