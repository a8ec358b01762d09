package org.gitqms.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestLedgerTest {

  @TempDir private Path folder;
  @TempDir private Path home;

  @Test
  void git_finds_nothing_wrong_and_verifies_every_event() {
    try (TestLedger ledger = withAllEvents(TestLedger.init(folder))) {
      GitProcess git = GitProcess.in(folder, home).believing(ledger.people());
      GitProcess.Outcome fsck = git.run("fsck", "--strict", "--no-dangling");
      assertThat(fsck.exit()).as(fsck.toString()).isZero();
      assertThat(fsck.err()).isEmpty();
      for (WrittenCommit written : ledger.history()) {
        GitProcess.Outcome outcome = git.run("verify-commit", written.commit().id());
        assertThat(outcome.exit()).as(outcome.toString()).isZero();
        assertThat(outcome.err())
            .contains("Good \"git\" signature for " + written.commit().author().email());
      }
    }
  }

  @Test
  void the_law_accepts_every_event() {
    try (TestLedger ledger = withAllEvents(TestLedger.init(folder))) {
      Judgement.acceptsAll(ledger);
    }
  }

  @Test
  void what_the_kit_says_of_a_commit_is_what_git_says() {
    try (TestLedger ledger = withAllEvents(TestLedger.init(folder))) {
      GitProcess git = GitProcess.in(folder, home);
      String told = git.output("rev-list", "--reverse", "main");
      assertThat(told.lines().toList())
          .isEqualTo(ledger.history().stream().map(w -> w.commit().id()).toList());
      for (WrittenCommit written : ledger.history()) {
        String id = written.commit().id();
        assertThat(git.output("show", "-s", "--format=%an <%ae> %at|%cn <%ce> %ct|%P", id))
            .isEqualTo(
                "%s %d|%s %d|%s%n"
                    .formatted(
                        written.commit().author().label(),
                        written.commit().author().time(),
                        written.commit().committer().label(),
                        written.commit().committer().time(),
                        String.join(" ", written.commit().parents())));
        assertThat(git.output("diff-tree", "--root", "-r", "--name-only", "--no-commit-id", id))
            .isEqualTo(
                written.commit().changes().stream()
                    .map(c -> c.path() + "\n")
                    .reduce("", String::concat));
      }
    }
  }

  @Test
  void the_same_steps_give_the_same_ids(@TempDir Path other) {
    try (TestLedger one = withAllEvents(TestLedger.init(folder));
        TestLedger two = withAllEvents(TestLedger.setup(other.resolve("bare")).bare().init())) {
      assertThat(two.tip()).isEqualTo(one.tip());
    }
  }

  @Test
  void the_files_of_the_tip_are_those_of_the_snapshot() {
    try (TestLedger ledger = withAllEvents(TestLedger.init(folder))) {
      GitProcess git = GitProcess.in(folder, home);
      git.output("reset", "-q", "--hard");
      ledger
          .snapshot()
          .files()
          .forEach(
              (path, content) ->
                  assertThat(folder.resolve(path)).hasBinaryContent(content.bytes()));
      assertThat(git.output("ls-files", "QMS").lines()).hasSize(ledger.snapshot().files().size());
    }
  }

  @Test
  void a_document_is_led_along_its_happy_path() {
    try (TestLedger ledger = TestLedger.init(folder)) {
      ledger.lead("CR-001", Status.IN_EXECUTION).lead("CR-001-VAR-001", Status.CLOSED);
      ledger.lead("CR-001", Status.CLOSED).lead("SOP-001", Status.EFFECTIVE);
      assertThat(ledger.record("CR-001").version()).hasToString("2.0");
      assertThat(ledger.record("SOP-001").version()).hasToString("1.0");
      Judgement.acceptsAll(ledger);
    }
  }

  @Test
  void an_event_that_may_not_be_is_written_all_the_same_and_the_law_refuses_it() {
    try (TestLedger ledger = TestLedger.init(folder)) {
      ledger.by(ledger.cast().rev()).create("CR-001", "Not my business");
      WrittenCommit last = ledger.history().get(ledger.history().size() - 1);
      assertThat(Judgement.of(last)).isInstanceOf(Verdict.Rejected.class);
    }
  }

  @Test
  void code_can_lie_before_genesis_between_the_events_and_on_branches() {
    try (TestLedger ledger =
        TestLedger.setup(folder).codeBefore(Map.of("old.txt", "old\n")).init()) {
      Person init = ledger.cast().init();
      CodeBranch branch = ledger.branch("work").commit(init, "Work", Map.of("src/A.java", "A\n"));
      ledger.by(init).create("CR-001", "A change").code("More", Map.of("b.txt", "b\n"));
      ledger.by(init).merge(branch);
      GitProcess git = GitProcess.in(folder, home);
      assertThat(git.output("ls-tree", "-r", "--name-only", "HEAD"))
          .contains("old.txt", "src/A.java", "b.txt", "QMS/CR/CR-001/CR-001.draft.md");
      assertThat(git.output("rev-parse", "HEAD^2").strip()).isEqualTo(branch.tip().name());
      assertThat(git.run("fsck", "--strict").succeeded()).isTrue();
      assertThat(Judgement.of(ledger.history().get(0))).isInstanceOf(Verdict.NotApplicable.class);
      ledger.history().stream()
          .skip(1)
          .forEach(w -> assertThat(Judgement.of(w)).isInstanceOf(Verdict.Accepted.class));
    }
  }

  /** Every kind of event that can follow on a governed genesis. */
  private static TestLedger withAllEvents(TestLedger ledger) {
    Cast cast = ledger.cast();
    Actor init = ledger.by(cast.init());
    Actor qa = ledger.by(cast.qa());
    Actor rev = ledger.by(cast.rev());
    init.create("CR-001", "First change").checkin("CR-001");
    init.routeReview("CR-001").withdraw("CR-001").routeReview("CR-001", cast.rev());
    qa.assign("CR-001", cast.qb());
    ledger.by(cast.qb()).requestUpdates("CR-001", "Say more.");
    rev.recommend("CR-001");
    init.checkout("CR-001").discard("CR-001");
    ledger.lead("CR-001", Status.IN_PRE_APPROVAL);
    rev.reject("CR-001", "Not yet.");
    ledger.by(cast.admin()).reassign("CR-001", cast.agent(), "Somebody else does it.");
    qa.reassign("CR-001", cast.init(), "And back.");
    ledger.lead("CR-001", Status.POST_REVIEWED);
    init.revert("CR-001", "Something is missing.");
    init.create("CR-001-VAR-001", "A deviation", "type-1").create("CR-001-VR-001", "A look");
    init.respondToAll("CR-001-VR-001").checkinAnswers("CR-001-VR-001");
    ledger.lead("CR-001-VAR-001", Status.CLOSED);
    ledger
        .by(cast.admin())
        .policyPropose("CR-001", Map.of("rules.yml", "profile: self-regulated\nerrors: []\n"));
    qa.policyApprove();
    ledger.lead("CR-001", Status.CLOSED);
    ledger.lead("SOP-001", Status.EFFECTIVE);
    init.checkout("SOP-001").checkin("SOP-001").abandon("SOP-001", "No.");
    init.routeRetirement("SOP-001", cast.rev());
    rev.approve("SOP-001");
    qa.approve("SOP-001");
    ledger.by(cast.agent()).create("SOP-002", "Second");
    String text = KitTexts.edited(ledger, ledger.record("SOP-002"), cast.agent());
    ledger.by(cast.agent()).checkin("SOP-002", text, "Why.");
    ledger.by(cast.agent()).cancel("SOP-002", "Not needed.");
    qa.declareCompromise(cast.rev().key().publicKey(), "Lost.");
    return ledger;
  }

  @Test
  void a_clock_set_back_gives_what_the_law_refuses() {
    try (TestLedger ledger = TestLedger.init(folder)) {
      ledger.clock().advance(Duration.ofDays(-1));
      ledger.by(ledger.cast().init()).create("CR-001", "Too early");
      WrittenCommit last = ledger.history().get(ledger.history().size() - 1);
      assertThat(Judgement.of(last))
          .isInstanceOfSatisfying(
              Verdict.Rejected.class,
              r -> assertThat(r.findings().get(0).rule()).hasToString("QMS-906"));
    }
  }

  @Test
  void no_configuration_of_the_caller_is_read_and_nothing_but_git_files_is_left()
      throws IOException {
    try (TestLedger ledger = TestLedger.init(folder)) {
      assertThat(SystemReader.getInstance().openUserConfig(null, FS.DETECTED).getFile()).isNull();
      assertThat(ledger.repository().getConfig().getSections()).containsExactly("core");
      assertThat(GitProcess.in(folder, home).output("symbolic-ref", "HEAD"))
          .isEqualTo("refs/heads/main\n");
    }
    try (Stream<Path> files = Files.list(folder.resolve(".git"))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "HEAD", "branches", "config", "hooks", "logs", "objects", "refs");
    }
    assertThat(folder).isDirectoryNotContaining(f -> !f.endsWith(".git"));
  }
}
