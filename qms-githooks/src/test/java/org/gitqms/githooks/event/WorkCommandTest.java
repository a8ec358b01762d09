package org.gitqms.githooks.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gitqms.githooks.CommandRun;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.TestLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code git qms work} says for which change record code is written. */
class WorkCommandTest {

  @TempDir private Path folder;
  @TempDir private Path home;

  private GitProcess clone(Status status) {
    try (TestLedger ledger = TestLedger.setup(folder).templatesOf("CR").init()) {
      ledger.lead("CR-001", status).lead("CR-002", status);
      GitProcess git = GitProcess.in(ledger.folder(), home);
      git.output("reset", "--quiet", "--hard");
      return git;
    }
  }

  private CommandRun work() {
    return CommandRun.of("-C", folder, "work", "CR-001");
  }

  @Test
  void on_the_ledger_branch_it_goes_to_a_branch_of_its_own() {
    GitProcess git = clone(Status.IN_EXECUTION);
    assertThat(work().succeeds().out())
        .isEqualTo("on branch cr-001\ncommits on cr-001 will say QMS-Change: CR-001\n");
    assertThat(git.output("branch", "--show-current")).isEqualTo("cr-001\n");
    git.output("switch", "-q", "main");
    work().succeeds();
    assertThat(git.output("branch", "--show-current")).isEqualTo("cr-001\n");
  }

  @Test
  void on_another_branch_it_stays_there() {
    GitProcess git = clone(Status.IN_EXECUTION);
    git.output("switch", "-q", "-c", "sensor");
    work().succeeds();
    assertThat(git.output("branch", "--show-current")).isEqualTo("sensor\n");
    assertThat(git.output("config", "branch.sensor.qmschange")).isEqualTo("CR-001\n");
  }

  @Test
  void a_branch_of_another_open_change_record_stays_that() {
    GitProcess git = clone(Status.IN_EXECUTION);
    git.output("switch", "-q", "-c", "cr-002");
    work()
        .isRefused(
            "the branch cr-002 is for CR-002, which is open",
            "git switch main; git qms work CR-001");
    git.output("switch", "-q", "-c", "cr-003");
    work().succeeds(); // nothing is open under that name
  }

  @Test
  void a_change_record_that_is_not_in_execution_authorises_no_code() {
    clone(Status.DRAFT);
    work()
        .isRefused(
            "CR-001 is DRAFT, and authorises code only IN_EXECUTION", "git qms status CR-001");
  }

  @Test
  void only_a_change_record_authorises_code() {
    clone(Status.DRAFT);
    CommandRun.of("-C", folder, "work", "TEMPLATE-CR")
        .isRefused(
            "TEMPLATE-CR is no change record", "git qms work CR-001, or another change record");
  }
}
