package org.gitqms.githooks.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.TestLedger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits of governed code are looked at early, in the clone in which they are made. */
@Tag("long")
class GovernedCommitTest {

  private static final String SYSTEMS =
      """
      ledger: main
      namespaces: [FLOW]
      systems:
        - {name: FLOW, paths: [flow/]}
      ungoverned: [notes/]
      """;

  @TempDir private Path folder;
  @TempDir private Path home;

  private HookedClone clone(Status status) {
    try (TestLedger ledger =
        TestLedger.setup(folder).templatesOf("CR").policyFile("systems.yml", SYSTEMS).init()) {
      ledger.by(ledger.cast().init()).create("CR-001", "Work").checkinPlan("CR-001", "flow/");
      ledger.lead("CR-001", status);
      HookedClone clone = HookedClone.of(ledger, home, ledger.cast().init());
      clone.git().output("switch", "-q", "-c", "work");
      return clone;
    }
  }

  private static GitProcess.Outcome commit(HookedClone clone, String path, String message) {
    clone.append(path, "more").git().output("add", path);
    return clone.git().run("commit", "-q", "-m", message);
  }

  @Test
  void code_that_names_no_change_record_is_refused_early() {
    HookedClone clone = clone(Status.IN_EXECUTION);

    GitProcess.Outcome refused = commit(clone, "flow/A.java", "Work");

    assertThat(refused.succeeded()).isFalse();
    assertThat(refused.err()).contains("QMS-501 a governed path changes", "QMS-Change");
    clone.git().output("switch", "-q", "-c", "cr-001");
    assertThat(commit(clone, "flow/A.java", "Work").succeeded()).isTrue();
  }

  @Test
  void code_out_of_scope_is_refused_early() {
    HookedClone clone = clone(Status.IN_EXECUTION);

    GitProcess.Outcome refused = commit(clone, "other/A.java", "Work\n\nQMS-Change: CR-001");

    assertThat(refused.succeeded()).isFalse();
    assertThat(refused.err()).contains("QMS-403 other/A.java is not in the approved scope");
    assertThat(clone.git().run("commit", "-q", "--no-verify", "-m", "Work").succeeded()).isTrue();
  }

  @Test
  void what_is_not_governed_passes() {
    GitProcess.Outcome note = commit(clone(Status.IN_EXECUTION), "notes/a.txt", "Note");

    assertThat(note.err()).isEmpty();
    assertThat(note.succeeded()).isTrue();
  }

  @Test
  void a_record_that_may_be_open_elsewhere_is_only_doubted() {
    GitProcess.Outcome early =
        commit(clone(Status.DRAFT), "flow/A.java", "Work\n\nQMS-Change: CR-001");

    assertThat(early.err()).contains("QMS-501 warning: CR-001 is DRAFT, and not in execution");
    assertThat(early.succeeded()).isTrue();
  }

  @Test
  void whoever_does_not_sign_is_told() {
    HookedClone clone = clone(Status.IN_EXECUTION);
    clone.append("flow/A.java", "more").git().output("add", "flow/A.java");

    GitProcess.Outcome unsigned =
        clone
            .git()
            .configured("commit.gpgSign", "false")
            .run("commit", "-q", "-m", "Work\n\nQMS-Change: CR-001");

    assertThat(unsigned.err()).contains("QMS-502", "git config commit.gpgSign true");
    assertThat(unsigned.succeeded()).isTrue();
  }
}
