package org.gitqms.githooks.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.TestLedger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits of code pass, and name the change record that they are written for. */
@Tag("long")
class CodeCommitTest {

  @TempDir private Path folder;
  @TempDir private Path home;

  private HookedClone clone(Status status) {
    try (TestLedger ledger = TestLedger.setup(folder).templatesOf("CR").init()) {
      ledger.lead("CR-001", status);
      return HookedClone.of(ledger, home, ledger.cast().init());
    }
  }

  private static GitProcess.Outcome commit(HookedClone clone, String... options) {
    clone.append("code.txt", "more").git().output("add", "code.txt");
    String[] command = new String[options.length + 1];
    command[0] = "commit";
    System.arraycopy(options, 0, command, 1, options.length);
    return clone.git().run(command);
  }

  @Test
  void a_branch_named_after_a_change_record_adds_the_trailer_once() {
    HookedClone clone = clone(Status.IN_EXECUTION);
    clone.git().output("switch", "-q", "-c", "feature/cr-001-sensor");
    assertThat(commit(clone, "-qm", "Read twice").err()).isEmpty();
    assertThat(clone.message()).isEqualTo("Read twice\n\nQMS-Change: CR-001");
    clone.editing("sed -i '1s/.*/Edited/' \"$1\"").output("commit", "-q", "--amend");
    assertThat(clone.message()).isEqualTo("Edited\n\nQMS-Change: CR-001");
    clone.append("code.txt", "x");
    assertThat(clone.editing(":").run("commit", "-a").succeeded()).isFalse();
    clone.editing("sed -i '1s/.*/In the editor/' \"$1\"").output("commit", "-qa");
    assertThat(clone.message()).isEqualTo("In the editor\n\nQMS-Change: CR-001");
  }

  @Test
  void a_merge_into_such_a_branch_names_it_and_one_into_the_ledger_branch_does_not() {
    HookedClone clone = clone(Status.IN_EXECUTION);
    clone.git().output("switch", "-q", "-c", "cr-001");
    commit(clone, "-qm", "Work");
    clone.git().output("switch", "-q", "main");
    clone.append("other.txt", "x").git().output("add", "other.txt");
    clone.git().output("commit", "-qm", "Other");
    clone.git().output("switch", "-q", "cr-001");
    clone.git().output("merge", "-q", "--no-edit", "main");
    assertThat(clone.message()).endsWith("\n\nQMS-Change: CR-001");
    clone.git().output("switch", "-q", "main");
    clone.git().output("merge", "-q", "--no-ff", "--no-edit", "cr-001");
    assertThat(clone.message()).doesNotContain("QMS-Change");
  }

  @Test
  void a_change_record_that_is_not_in_execution_is_doubted() {
    HookedClone clone = clone(Status.DRAFT);
    clone.git().output("switch", "-q", "-c", "CR-001");
    GitProcess.Outcome commit = commit(clone, "-qm", "Early");
    assertThat(commit.err()).contains("warning: CR-001 is DRAFT here");
    assertThat(commit.succeeded()).isTrue();
    assertThat(clone.message()).endsWith("QMS-Change: CR-001");
  }

  @Test
  void a_merge_of_code_passes_and_one_of_documents_does_not() throws Exception {
    HookedClone clone = clone(Status.DRAFT);
    clone.git().output("switch", "-q", "-c", "work");
    commit(clone, "-qm", "Code");
    clone.git().output("switch", "-q", "main");
    clone.git().output("merge", "-q", "--no-ff", "--no-edit", "work");
    assertThat(clone.verified().accepted()).isTrue();
    clone.git().output("switch", "-q", "work");
    clone.append("QMS/TEMPLATE/TEMPLATE-CR.md", "x");
    clone.git().output("commit", "-q", "--no-verify", "-am", "Bad");
    clone.git().output("switch", "-q", "main");
    GitProcess.Outcome merge = clone.git().run("merge", "--no-edit", "--no-ff", "work");
    assertThat(merge.err()).contains("QMS-903 the merge changes QMS/", "git merge --abort");
    assertThat(merge.succeeded()).isFalse();
  }

  @Test
  void a_merge_that_takes_a_changed_qms_along_as_ours_is_refused() throws Exception {
    HookedClone clone = clone(Status.DRAFT);
    clone.git().output("switch", "-q", "-c", "work");
    clone.append("QMS/TEMPLATE/TEMPLATE-CR.md", "x");
    clone.git().output("commit", "-q", "--no-verify", "-am", "Bad");
    clone.git().output("switch", "-q", "main");
    GitProcess.Outcome merge = clone.git().run("merge", "--no-edit", "-s", "ours", "work");
    assertThat(merge.err()).contains("QMS-903 the merge brings in the commit", "changes QMS/");
    assertThat(merge.succeeded()).isFalse();
  }

  @Test
  void a_merge_that_would_bring_in_events_is_refused() {
    HookedClone clone = clone(Status.DRAFT);
    clone.git().output("branch", "-q", "work", "HEAD~1");
    clone.git().output("switch", "-q", "work");
    commit(clone, "-qm", "Code");
    clone.git().output("branch", "-f", "old", "main");
    clone.git().output("branch", "-M", "main", "ahead");
    clone.git().output("branch", "-M", "work", "main");
    GitProcess.Outcome merge = clone.git().run("merge", "--no-edit", "-s", "ours", "ahead");
    assertThat(merge.err()).contains("QMS-903 the merge brings in the event");
    assertThat(merge.succeeded()).isFalse();
  }

  @Test
  void without_a_ledger_the_hooks_are_silent() {
    GitProcess git =
        GitProcess.in(folder, home).configured("user.name", "N").configured("user.email", "n@x");
    git.output("init", "-q", "-b", "cr-001");
    HookedClone clone = new HookedClone(git).hooked();
    clone.append("QMS/notes.md", "mine").append("code.txt", "1").git().output("add", "-A");
    GitProcess.Outcome commit = git.run("commit", "-q", "-m", "All of it\n\nQMS-Event: none");
    assertThat(commit.err()).isEmpty();
    assertThat(commit.succeeded()).isTrue();
    git.output("init", "-q", "--bare", home.resolve("hub.git").toString());
    assertThat(git.run("push", "-q", home.resolve("hub.git").toString(), "HEAD").err()).isEmpty();
  }
}
