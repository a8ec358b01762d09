package org.gitqms.githooks.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plain commit of one draft that one holds is a check-in. */
@Tag("long")
class CheckinByCommitTest {

  private static final String DRAFT = "QMS/CR/CR-001/CR-001.draft.md";
  private static final String OTHER = "QMS/CR/CR-002/CR-002.draft.md";
  private static final String SUBJECT = "qms: checkin CR-001, 0.1 -> 0.2";

  @TempDir private Path folder;
  @TempDir private Path home;
  private TestLedger ledger;
  private HookedClone clone;

  @BeforeEach
  void twoDraftsInHand() {
    ledger = TestLedger.setup(folder).templatesOf("CR").init();
    ledger.by(ledger.cast().init()).create("CR-001", "Read twice").create("CR-002", "Second");
    clone = HookedClone.of(ledger, home, ledger.cast().init());
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  @Verifies("REQ-HOOK-001")
  void a_commit_of_all_changes_is_signed_complete_and_accepted() throws Exception {
    clone.append(DRAFT, "More words.").git().output("commit", "-q", "-a", "-m", "Write the plan");
    assertThat(clone.message())
        .startsWith(SUBJECT + "\n\nWrite the plan\n\nQMS-Event: checkin\nQMS-Document: CR-001\n");
    assertThat(clone.status()).isEmpty();
    assertThat(clone.git().output("show", "--format=", "--name-only", "HEAD"))
        .isEqualTo("QMS/.records/CR-001.json\n" + DRAFT + "\n");
    assertThat(clone.git().believing(ledger.people()).run("verify-commit", "HEAD").succeeded())
        .isTrue();
    assertThat(clone.verified().accepted()).isTrue();
  }

  @Test
  void a_commit_of_one_path_leaves_the_rest_as_it_was() throws Exception {
    clone.append(DRAFT, "One.").append(OTHER, "Two.").append("code.txt", "1");
    clone.git().output("add", "code.txt");
    clone.git().output("commit", "-q", "-m", "Write", DRAFT);
    assertThat(clone.message()).startsWith(SUBJECT);
    assertThat(clone.status()).isEqualTo(" M " + OTHER + "\nA  code.txt\n");
    assertThat(clone.verified().accepted()).isTrue();
  }

  @Test
  void a_commit_works_in_a_folder_below() throws Exception {
    clone.append(DRAFT, "More.");
    GitProcess below = clone.git().at(folder.resolve("QMS/CR/CR-001"));
    below.output("commit", "-q", "-m", "Write", "CR-001.draft.md");
    assertThat(clone.message()).startsWith(SUBJECT);
    assertThat(clone.status()).isEmpty();
  }

  @Test
  void the_editor_shows_what_will_be_written_and_the_proposal_is_no_comment() throws Exception {
    clone.append(DRAFT, "More.").git().output("add", DRAFT);
    clone.editing("cp \"$1\" '" + home + "/seen'").output("commit", "-q", "-v");
    assertThat(home.resolve("seen"))
        .content()
        .startsWith(SUBJECT + "\n\n# check-in of CR-001, 0.1 -> 0.2\n");
    assertThat(clone.message()).startsWith(SUBJECT + "\n\nQMS-Event: checkin\n");
    assertThat(clone.verified().accepted()).isTrue();
  }

  @Test
  void words_from_the_editor_become_the_comment() throws Exception {
    clone.append(DRAFT, "More.");
    clone
        .editing(
            "{ head -1 \"$1\"; printf '\\n  A list:\\n\\n\\n- one\\n# two\\n'; } > x; mv x \"$1\"")
        .output("commit", "-q", "-a");
    assertThat(clone.message())
        .startsWith(SUBJECT + "\n\nA list:\n\n- one\n\nQMS-Event: checkin\n");
    assertThat(clone.verified().accepted()).isTrue();
  }

  @Test
  void a_heading_on_the_command_line_stays() throws Exception {
    clone.append(DRAFT, "More.").git().output("commit", "-q", "-a", "-m", "# Why\n\n- so");
    assertThat(clone.message()).startsWith(SUBJECT + "\n\n# Why\n\n- so\n\nQMS-Event: ");
    assertThat(clone.verified().accepted()).isTrue();
  }

  @Test
  void an_emptied_message_checks_nothing_in_and_the_next_commit_does() throws Exception {
    clone.append(DRAFT, "More.").git().output("add", DRAFT);
    String before = clone.head();
    assertThat(clone.editing(": > \"$1\"").run("commit").succeeded()).isFalse();
    assertThat(clone.head()).isEqualTo(before);
    assertThat(clone.status()).isEqualTo("M  " + DRAFT + "\n");
    clone.git().output("commit", "-q", "-m", "Now");
    assertThat(clone.message()).startsWith(SUBJECT);
    assertThat(clone.status()).isEmpty();
    assertThat(clone.verified().accepted()).isTrue();
  }

  @Test
  void a_commit_that_the_editor_gave_up_hinders_no_other_one() throws Exception {
    clone.append(DRAFT, "More.").append("code.txt", "1").git().output("add", DRAFT, "code.txt");
    clone.git().output("reset", "-q", "code.txt");
    assertThat(clone.editing("exit 1").run("commit").succeeded()).isFalse();
    clone.git().output("add", "code.txt");
    clone.git().output("commit", "-q", "-m", "Code", "code.txt");
    assertThat(clone.message()).isEqualTo("Code");
    assertThat(clone.status()).isEqualTo("M  " + DRAFT + "\n");
    clone.git().output("commit", "-q", "-m", "Now");
    assertThat(clone.status()).isEmpty();
    assertThat(clone.verified().accepted()).isTrue();
  }

  @Test
  void a_linked_work_tree_is_as_good() throws Exception {
    clone.git().output("checkout", "-q", "--detach");
    Path linked = home.resolve("linked");
    clone.git().output("worktree", "add", "-q", linked.toString(), "main");
    HookedClone there = new HookedClone(clone.git().at(linked));
    there.append(DRAFT, "More.").git().output("commit", "-q", "-a", "-m", "Write");
    assertThat(there.message()).startsWith(SUBJECT);
    assertThat(there.status()).isEmpty();
    assertThat(there.verified().accepted()).isTrue();
  }
}
