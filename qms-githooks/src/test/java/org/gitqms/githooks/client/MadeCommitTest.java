package org.gitqms.githooks.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What got past the first hooks is told by the later ones. */
@Tag("long")
class MadeCommitTest {

  private static final String DRAFT = "QMS/CR/CR-001/CR-001.draft.md";

  @TempDir private Path folder;
  @TempDir private Path home;
  private TestLedger ledger;
  private HookedClone clone;

  @BeforeEach
  void aSharedDraftInHand() {
    ledger = TestLedger.setup(folder).templatesOf("CR").init();
    ledger.by(ledger.cast().init()).create("CR-001", "Read twice");
    clone = HookedClone.of(ledger, home, ledger.cast().init());
    clone.git().output("init", "-q", "--bare", home.resolve("hub.git").toString());
    clone.git().output("remote", "add", "origin", home.resolve("hub.git").toString());
    clone.git().output("push", "-q", "--no-verify", "-u", "origin", "main");
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  @Verifies("REQ-HOOK-003")
  void no_verify_gets_past_the_commit_and_is_found_by_all_others() throws Exception {
    clone.append(DRAFT, "a");
    GitProcess.Outcome commit = clone.git().run("commit", "--no-verify", "-am", "by force");
    assertThat(commit.succeeded()).isTrue();
    assertThat(commit.err()).contains("no server takes it", "fix: git reset --soft HEAD~1");
    assertThat(clone.verified().accepted()).isFalse();
    GitProcess.Outcome push = clone.git().run("push");
    assertThat(push.err()).contains("QMS-214 QMS/ was changed without an event");
    assertThat(push.succeeded()).isFalse();
  }

  @Test
  void an_unsigned_check_in_is_told_at_once() {
    clone.append(DRAFT, "a");
    GitProcess.Outcome commit =
        clone.git().configured("commit.gpgSign", "false").run("commit", "-am", "x");
    assertThat(commit.err())
        .contains("QMS-701 the event is not signed")
        .contains("fix: git qms undo; git config commit.gpgSign true");
    assertThat(clone.git().run("push").succeeded()).isFalse();
  }

  @Test
  void a_forged_event_is_not_pushed_and_an_honest_one_is() {
    clone.append(DRAFT, "a").git().output("commit", "-qam", "Write");
    clone.git().output("push", "-q");
    String honest = clone.head();
    String forged =
        clone
            .git()
            .run(
                clone.message().getBytes(StandardCharsets.UTF_8),
                "commit-tree",
                "HEAD~1^{tree}",
                "-p",
                "HEAD")
            .out()
            .strip();
    clone.git().output("reset", "-q", "--hard", forged);
    GitProcess.Outcome push = clone.git().run("push");
    assertThat(push.err()).contains("git-qms: refused");
    assertThat(push.succeeded()).isFalse();
    assertThat(clone.git().output("ls-remote", "origin", "main")).startsWith(honest);
  }

  @Test
  void the_ledger_branch_is_not_deleted_and_code_goes_through() {
    assertThat(clone.git().run("push", "origin", ":main").err()).contains("QMS-909");
    clone.git().output("switch", "-q", "-c", "work");
    clone.append("code.txt", "1").git().output("add", "code.txt");
    clone.git().output("commit", "-q", "-m", "Code");
    clone.git().output("push", "-q", "origin", "work");
    assertThat(clone.git().output("ls-remote", "origin", "work")).startsWith(clone.head());
  }
}
