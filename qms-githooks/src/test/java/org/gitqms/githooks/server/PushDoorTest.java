package org.gitqms.githooks.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gitqms.githooks.CommandRun;
import org.gitqms.githooks.Executable;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.FakeClock;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real pushes by git into a bare repository whose hooks were installed by the command. */
@Tag("long")
class PushDoorTest {

  private static final String MAIN = ":refs/heads/main";

  @TempDir private static Path shared;
  private static TestLedger ledger;
  private static String start;
  private static String next;
  private static String tip;
  private static String code;
  private static String forged;

  @TempDir private Path dir;
  private Path bare;
  private Path state;
  private GitProcess git;

  @BeforeAll
  static void write() throws Exception {
    System.setProperty("qms.executable", Executable.path().toString());
    ledger = TestLedger.setup(shared.resolve("work")).templatesOf("CR").init();
    Person init = ledger.cast().init();
    ledger.lead("CR-001", Status.DRAFT);
    start = ledger.tip().name();
    code = ledger.branch("code").commit(init, "Work", Map.of("src/A.java", "A\n")).tip().name();
    ledger.by(init).routeReview("CR-001");
    next = ledger.tip().name();
    forged =
        ledger
            .edit()
            .text("QMS/.records/CR-001.json", t -> t.replace("IN_PRE_REVIEW", "PRE_REVIEWED"))
            .resign(init.key())
            .name();
    ledger.by(ledger.cast().qa()).recommend("CR-001");
    tip = ledger.tip().name();
  }

  @AfterAll
  static void close() {
    System.clearProperty("qms.executable");
    ledger.close();
  }

  @BeforeEach
  void server() {
    bare = dir.resolve("bare.git");
    state = dir.resolve("state");
    git = GitProcess.in(ledger.folder(), dir);
    git.output("init", "-q", "--bare", "-b", "main", bare.toString());
  }

  @Test
  void the_first_push_is_judged_from_genesis_and_the_next_from_there() throws Exception {
    install();
    GitProcess.Outcome first = push(start + MAIN);
    assertThat(first.err()).contains("no root is pinned, so this one is trusted from now on");
    assertThat(first.succeeded()).as(first.toString()).isTrue();
    assertThat(recorded()).endsWith("tip " + start + "\n");

    GitProcess.Outcome second = push(next + MAIN, code + ":refs/heads/code");
    assertThat(second.succeeded()).as(second.toString()).isTrue();
    assertThat(second.err()).contains("CR-001 waits for a review by somebody of quality");
    assertThat(recorded()).endsWith("tip " + next + "\n");
  }

  @Test
  @Verifies("REQ-SERVER-001")
  void a_forged_event_is_refused_and_leaves_nothing_behind() throws Exception {
    founded();
    GitProcess.Outcome outcome = push("--no-verify", forged + MAIN);
    refused(outcome, "QMS-207");
    assertThat(outcome.err()).contains("fix: ");
    assertThat(git.at(bare).run("cat-file", "-e", forged).succeeded()).isFalse();
    assertThat(recorded()).endsWith("tip " + start + "\n");
  }

  @Test
  @Verifies("REQ-SERVER-007")
  void programs_on_the_path_of_the_pusher_do_not_judge() throws Exception {
    founded();
    Path fake = Files.createDirectory(dir.resolve("fake")).resolve("env");
    Files.writeString(fake, "#!/bin/sh\ncat >/dev/null\nexit 0\n");
    Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwx------"));
    String receive = "PATH='" + fake.getParent() + "':\"$PATH\" git receive-pack";
    refused(push("--receive-pack", receive, forged + MAIN), "QMS-207");
  }

  @Test
  @Verifies("REQ-SERVER-007")
  void what_a_push_says_of_where_refs_stand_is_not_believed() throws Exception {
    founded();
    git.at(bare).output("fetch", "-q", ledger.folder().toString(), forged, code);
    git.at(bare).output("update-ref", "refs/heads/side", code);
    String zero = "0".repeat(40);
    // A forged commit would count as known, and a protected branch as one that does not exist.
    assertThat(hook(forged + " " + forged + " refs/heads/new\n")).contains("QMS-912");
    assertThat(hook(zero + " " + zero + " refs/heads/side\n")).contains("QMS-912");
    assertThat(hook(zero + " " + zero + " refs/heads/new\n")).contains("QMS-912");
    assertThat(hook(zero + " " + code + " refs/heads/new\n")).isEmpty();
  }

  /** What the hook says to a push; empty if it is taken. */
  private String hook(String line) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(bare.resolve("hooks/pre-receive").toString())
            .directory(bare.toFile())
            .redirectErrorStream(true);
    builder.environment().put("GIT_DIR", bare.toString());
    Process process = builder.start();
    process.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? "" : said;
  }

  @Test
  @Verifies("REQ-SERVER-002")
  void the_ledger_branch_is_neither_deleted_nor_rewritten() throws Exception {
    founded();
    refused(push(MAIN), "QMS-909");
    refused(push("-f", start + "~1" + MAIN), "QMS-909");
  }

  @Test
  @Verifies("REQ-SERVER-005")
  void a_ref_that_is_no_branch_and_no_tag_is_refused() throws Exception {
    founded();
    refused(push(code + ":refs/notes/commits"), "QMS-912");
    refused(push(code + ":refs/replace/" + start), "QMS-912");
  }

  @Test
  @Verifies("REQ-SERVER-005")
  void a_tag_does_not_move_and_carries_no_event() throws Exception {
    founded();
    assertThat(push(start + ":refs/tags/v1").succeeded()).isTrue();
    refused(push("-f", code + ":refs/tags/v1"), "QMS-912");
    refused(push(next + ":refs/tags/v2"), "QMS-911");
  }

  @Test
  @Verifies("REQ-SERVER-005")
  void a_protected_branch_keeps_its_history() throws Exception {
    install("--protect", "release/*");
    assertThat(push(start + MAIN, code + ":refs/heads/release/1").succeeded()).isTrue();
    refused(push("-f", start + ":refs/heads/release/1"), "QMS-912");
    refused(push(":refs/heads/release/1"), "QMS-912");
  }

  @Test
  @Verifies("REQ-SERVER-003")
  void a_repository_that_was_set_back_is_found() throws Exception {
    founded();
    assertThat(push(next + MAIN).succeeded()).isTrue();
    git.at(bare).output("update-ref", "refs/heads/main", start);
    GitProcess.Outcome outcome = push(code + ":refs/heads/code");
    refused(outcome, "QMS-909");
    assertThat(outcome.err()).contains("the last commit that was verified: it was set back");
    assertThat(push(tip + MAIN).succeeded()).as("brings back what was verified").isTrue();
  }

  @Test
  @Verifies("REQ-LEDGER-010")
  void an_event_of_the_future_is_refused(@TempDir Path other) throws Exception {
    install();
    try (TestLedger late =
        TestLedger.setup(other)
            .templatesOf("CR")
            .clock(FakeClock.of(Instant.ofEpochSecond(4_000_000_000L), Duration.ofMinutes(1)))
            .init()) {
      refused(
          git.at(late.folder()).run("push", bare.toString(), late.tip().name() + MAIN), "QMS-906");
    }
  }

  @Test
  void code_is_taken_before_there_is_a_ledger() throws Exception {
    install();
    Path plain = dir.resolve("plain");
    git.output("init", "-q", "-b", "main", plain.toString());
    GitProcess at = git.at(plain);
    at.configured("user.name", "A")
        .configured("user.email", "a@example.org")
        .output("commit", "-q", "--allow-empty", "-m", "Begin");
    GitProcess.Outcome outcome = at.run("push", bare.toString(), "main");
    assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
    assertThat(outcome.err()).contains("there is no ledger yet");
  }

  @Test
  @Verifies("REQ-VERIFY-006")
  void another_genesis_than_the_pinned_one_is_refused() throws Exception {
    install("--root", "1".repeat(40));
    refused(push(start + MAIN), "QMS-907");
  }

  @Test
  @Verifies("REQ-SERVER-006")
  void too_many_refs_are_refused() throws Exception {
    install("--most-refs", "1");
    refused(push(start + MAIN, code + ":refs/heads/code"), "QMS-913");
  }

  @Test
  @Verifies("REQ-SERVER-003")
  void a_state_folder_that_is_gone_or_garbled_refuses() throws Exception {
    founded();
    Files.writeString(state.resolve("verified"), "nonsense\n");
    refused(push(next + MAIN), "is not what git-qms records");
    Files.move(state, dir.resolve("away"));
    refused(push(next + MAIN), "is not there");
  }

  @Test
  void what_the_repository_holds_is_verified_when_the_hooks_are_installed() throws Exception {
    assertThat(push(next + MAIN).succeeded()).isTrue();
    CommandRun run = install();
    assertThat(run.out()).contains("ACCEPTED: no errors");
    assertThat(recorded()).endsWith("tip " + next + "\n");
  }

  private void founded() throws Exception {
    install();
    GitProcess.Outcome outcome = push(start + MAIN);
    assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
  }

  private CommandRun install(Object... more) {
    Object[] words = {"hooks", "install", bare, "--server", "--state", state, "--time-limit", 60};
    Object[] all =
        java.util.stream.Stream.of(words, more).flatMap(java.util.Arrays::stream).toArray();
    return CommandRun.of(all).succeeds();
  }

  private GitProcess.Outcome push(String... words) {
    String[] command =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("push", bare.toString()),
                java.util.stream.Stream.of(words))
            .toArray(String[]::new);
    return git.run(command);
  }

  private static void refused(GitProcess.Outcome outcome, String why) {
    assertThat(outcome.succeeded()).as(outcome.toString()).isFalse();
    assertThat(outcome.err()).contains(why).doesNotContain("\tat ");
  }

  private String recorded() throws Exception {
    return Files.readString(state.resolve("verified"));
  }
}
