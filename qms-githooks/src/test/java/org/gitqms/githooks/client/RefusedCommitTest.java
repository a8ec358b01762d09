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

/** What is no event is refused, with the command that does it right. */
@Tag("long")
class RefusedCommitTest {

  private static final String DRAFT = "QMS/CR/CR-001/CR-001.draft.md";
  private static final String OTHER = "QMS/CR/CR-002/CR-002.draft.md";

  @TempDir private Path folder;
  @TempDir private Path home;
  private TestLedger ledger;
  private HookedClone clone;
  private String before;

  @BeforeEach
  void twoDraftsInHandAndOneNot() {
    ledger = TestLedger.setup(folder).templatesOf("CR").init();
    ledger
        .by(ledger.cast().init())
        .create("CR-001", "Read twice")
        .create("CR-002", "Second")
        .create("CR-003", "Third")
        .checkin("CR-003");
    clone = HookedClone.of(ledger, home, ledger.cast().init());
    before = clone.head();
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void refused(String expected, GitProcess git, String... command) {
    GitProcess.Outcome outcome = git.run(command);
    assertThat(outcome.err()).contains(expected);
    assertThat(outcome.succeeded()).isFalse();
    assertThat(clone.head()).isEqualTo(before);
  }

  private void refused(String expected, String... command) {
    refused(expected, clone.git(), command);
  }

  @Test
  @Verifies("REQ-HOOK-002")
  void several_drafts_are_several_events() {
    clone.append(DRAFT, "a").append(OTHER, "b");
    refused("fix: git qms checkin CR-001; git qms checkin CR-002", "commit", "-am", "x");
  }

  @Test
  @Verifies("REQ-HOOK-002")
  void a_draft_and_code_are_two_commits() {
    clone.append(DRAFT, "a").append("code.txt", "b").git().output("add", "code.txt");
    refused("fix: git commit " + DRAFT + "; then commit the rest", "commit", "-am", "x");
    assertThat(clone.status()).doesNotContain(".records");
  }

  @Test
  void a_document_that_nobody_holds_is_checked_out_first() {
    clone.append("QMS/CR/CR-003/CR-003.draft.md", "a");
    refused("QMS-203 nobody has checked out CR-003", "commit", "-am", "x");
  }

  @Test
  void a_document_that_another_holds_is_his() {
    HookedClone admin = HookedClone.of(ledger, home, ledger.cast().admin());
    admin.append(DRAFT, "a");
    refused("QMS-203 CR-001 is checked out by init", admin.git(), "commit", "-am", "x");
  }

  @Test
  @Verifies("REQ-HOOK-002")
  void an_event_is_not_amended_with_or_without_an_editor() {
    refused("fix: git qms undo", "commit", "--amend", "-m", "x");
    refused("fix: git qms undo", clone.editing(":"), "commit", "--amend");
    refused("fix: git qms undo", "commit", "--amend", "--no-edit");
    clone.append("code.txt", "b").git().output("add", "code.txt");
    refused("fix: git qms undo", "commit", "--amend", "-m", "x");
    assertThat(clone.status()).isEqualTo("A  code.txt\n");
  }

  @Test
  void an_empty_commit_on_an_event_is_refused_on_the_ledger_branch() {
    refused("fix: git qms undo", "commit", "--allow-empty", "-m", "x");
  }

  @Test
  void events_are_not_reverted() {
    refused("QMS-214 git does not make events over", "revert", "--no-edit", "HEAD");
    clone.git().output("reset", "--merge");
    assertThat(clone.status()).isEmpty();
  }

  @Test
  void events_are_not_picked_or_rebased() {
    clone.git().output("switch", "-q", "-c", "side", "HEAD~1");
    clone.append("code.txt", "b").git().output("add", "code.txt");
    clone.git().output("commit", "-q", "-m", "Code");
    before = clone.head();
    refused("fix: git cherry-pick --abort", "cherry-pick", "main");
    clone.git().output("cherry-pick", "--abort");
    clone.git().output("switch", "-q", "main");
    before = clone.git().output("rev-parse", "HEAD~1").strip();
    GitProcess.Outcome rebase = clone.git().run("rebase", "--force-rebase", "HEAD~1");
    assertThat(rebase.err()).contains("fix: git rebase --abort; then git qms rebase");
    assertThat(rebase.succeeded()).isFalse();
  }

  @Test
  @Verifies("REQ-HOOK-002")
  void what_events_write_is_not_written_by_hand() {
    clone.append("QMS/.records/CR-003.json", "{}");
    refused(
        "QMS/.records/CR-003.json:1:1 QMS-214 records are written by events alone",
        "commit",
        "-am",
        "x");
    clone.git().output("checkout", "-q", ".");
    clone.append("QMS/.policy/rules.yml", "# more");
    refused("git qms policy propose", "commit", "-am", "x");
    clone.git().output("checkout", "-q", ".");
    clone.append("QMS/SOP/SOP-009.md", "# New").git().output("add", "QMS");
    refused("QMS-214 there is no document SOP-009", "commit", "-m", "x");
    clone.git().output("reset", "-q", "--hard");
    clone.append("QMS/TEMPLATE/TEMPLATE-CR.md", "x");
    refused(
        "git qms checkout TEMPLATE-CR; then write in QMS/TEMPLATE/TEMPLATE-CR.draft.md",
        "commit",
        "-am",
        "x");
    clone.git().output("checkout", "-q", ".");
    clone.git().output("rm", "-q", DRAFT);
    refused("QMS-214 a document is not deleted by hand", "commit", "-m", "x");
  }

  @Test
  void hostile_names_are_told_without_harm() {
    clone.append("QMS/a b'\u001b[31m\n.md", "x").append("qms/x", "y").git().output("add", "-A");
    refused("QMS/a b'\\u001B[31m\\u000A.md:1:1 QMS-214", "commit", "-m", "x");
  }

  @Test
  void a_text_that_looks_like_a_trailer_is_told_with_its_line() {
    clone.append(DRAFT, "a");
    refused("COMMIT_EDITMSG:2:1 QMS-902", "commit", "-am", "text\nqms-foo: bar");
    assertThat(clone.status()).isEqualTo(" M " + DRAFT + "\n");
    refused("QMS-902 the message holds the hidden character U+202E", "commit", "-am", "a\u202eb");
  }

  @Test
  void a_text_that_breaks_a_document_rule_is_told_with_its_place() {
    clone.append(DRAFT, "[x](javascript:alert(1)) <script>");
    GitProcess.Outcome outcome = clone.git().run("commit", "-am", "x");
    assertThat(outcome.err()).containsPattern(DRAFT + ":[0-9]+:[0-9]+ QMS-1");
    assertThat(outcome.succeeded()).isFalse();
  }

  @Test
  void documents_are_checked_in_on_the_ledger_branch_alone() {
    clone.git().output("switch", "-q", "-c", "work");
    clone.append(DRAFT, "a");
    refused("fix: git switch main", "commit", "-am", "x");
  }

  @Test
  void a_message_of_code_does_not_claim_to_be_an_event() {
    clone.append("code.txt", "b").git().output("add", "code.txt");
    refused("QMS-902", "commit", "-m", "x\n\nQMS-Event: govern");
  }
}
