package org.gitqms.ledger.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process that writes events is killed with SIGKILL. Whenever that happens: git finds nothing
 * wrong, each published event is there and no other, the history verifies, and work goes on.
 */
class KilledWriterTest {

  @TempDir private static Path folder;
  @TempDir private static Path home;
  private static TestLedger ledger;
  private static Desk desk;

  @BeforeAll
  static void write() throws Exception {
    ledger = TestLedger.setup(folder).templatesOf("CR").init();
    ledger.by(ledger.cast().init()).create("CR-001", "A change");
    desk = Desk.of(folder, home, ledger.cast().init());
  }

  @AfterAll
  static void close() {
    desk.close();
    ledger.close();
  }

  @ParameterizedTest
  @Verifies("REQ-DESK-003")
  @CsvSource({
    "append, 1",
    "insert, 1",
    "insert, 5",
    "flush, 1",
    "move, 1",
    "published, 1",
    "insert, 9",
    "move, 3"
  })
  void killed_at_a_step_it_leaves_exactly_what_was_published(String step, int time)
      throws Exception {
    String ref = desk.branch("killed-at-" + step + "-" + time, ledger.tip());
    List<String> steps = new ArrayList<>();
    Process process = start(ref, true);
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      while (count(steps, step) < time) {
        String line = said.readLine();
        assertThat(line).as("after %s", steps).isNotNull();
        steps.add(line);
        if (count(steps, step) < time) {
          process.getOutputStream().write('\n');
          process.getOutputStream().flush();
        }
      }
    } finally {
      kill(process);
    }
    int published = count(steps, "published");
    assertThat(written(ref)).isEqualTo(published);
    assertWorkGoesOn(ref, published);
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 45})
  void killed_on_the_run_it_leaves_all_that_it_said_was_published(int lines) throws Exception {
    String ref = desk.branch("killed-on-the-run-" + lines, ledger.tip());
    List<String> steps = new ArrayList<>();
    Process process = start(ref, false);
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < lines; i++) {
        steps.add(said.readLine());
      }
    } finally {
      kill(process);
    }
    assertThat(steps).doesNotContainNull();
    int written = written(ref);
    assertThat(written).isGreaterThanOrEqualTo(count(steps, "published"));
    // It may have died while it held the lock; that is told, and ends when somebody removes it.
    Files.deleteIfExists(lock(ref));
    assertWorkGoesOn(ref, written);
  }

  @Test
  void killed_while_it_moves_the_branch_it_leaves_a_lock_that_the_next_writer_is_told_of()
      throws Exception {
    String ref = desk.branch("killed-in-the-lock", ledger.tip());
    // Whoever writes this log waits for a reader, and holds the branch's lock meanwhile.
    Path log = folder.resolve(".git/logs/" + ref);
    Files.createDirectories(log.getParent());
    Files.deleteIfExists(log);
    assertThat(new ProcessBuilder("mkfifo", log.toString()).start().waitFor()).isZero();
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      lock(ref).resolveSibling("").register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process process = start(ref, false);
      try {
        while (!Files.exists(lock(ref))) {
          WatchKey key = watch.poll(60, TimeUnit.SECONDS);
          assertThat(key).as("nobody took the lock").isNotNull();
          key.pollEvents();
          key.reset();
        }
      } finally {
        kill(process);
      }
    } finally {
      Files.delete(log);
    }
    assertThat(written(ref)).isZero();
    try (LedgerSession session = desk.open(ref)) {
      assertThat(desk.create(session, "CR-002")).isInstanceOf(Verdict.Accepted.class);
      assertThatIOException()
          .isThrownBy(session::publish)
          .withMessage(
              "the branch is locked by %s.lock: another git is at work, or one has died", ref);
    }
    Files.delete(lock(ref));
    assertWorkGoesOn(ref, 0);
  }

  /** Verifies what is there, writes one event more, and verifies again. */
  private static void assertWorkGoesOn(String ref, int written) throws Exception {
    GitProcess.Outcome fsck =
        GitProcess.in(folder, home).run("fsck", "--full", "--strict", "--no-dangling");
    assertThat(fsck.succeeded()).as(fsck.toString()).isTrue();
    assertThat(documents(ref)).isEqualTo(1 + written);
    try (LedgerSession session = desk.open(ref)) {
      assertThat(desk.create(session, String.format("CR-%03d", 2 + written)))
          .isInstanceOf(Verdict.Accepted.class);
      assertThat(session.publish()).isTrue();
    }
    assertThat(documents(ref)).isEqualTo(2 + written);
  }

  private static int documents(String ref) throws Exception {
    Verification verification = desk.verify(ref);
    assertThat(verification.accepted()).as(verification.findings().toString()).isTrue();
    return verification.tally().documents().getOrDefault("DRAFT", 0);
  }

  /** How many events the branch has more than at the beginning. */
  private static int written(String ref) throws Exception {
    int written = 0;
    for (ObjectId id = desk.at(ref); !id.equals(ledger.tip()); written++) {
      id = ObjectId.fromString(ledger.commit(id).header("parent").orElseThrow());
    }
    return written;
  }

  private static Path lock(String ref) {
    return folder.resolve(".git/" + ref + ".lock");
  }

  private static int count(List<String> steps, String step) {
    return (int) steps.stream().filter(step::equals).count();
  }

  private static Process start(String ref, boolean waits) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            DoomedWriter.class.getName(),
            folder.toString(),
            home.toString(),
            ref,
            Boolean.toString(waits))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }
}
