package org.gitqms.githooks.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.gitqms.githooks.Bench;
import org.gitqms.githooks.CommandRun;
import org.gitqms.githooks.Seat;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.FilledText;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.Qualification;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of code into the ledger branch as docs/code.md tells it, command by command. */
class QualifiedMergeTest {

  private static final Person CI = Person.ci("ci", "Build server");
  private static final String RTM = "SDLC-FLOW-RTM";
  private static final String TESTS =
      """
      package flow;
      class LockTest {
        @Test @Verifies("REQ-ABC-001") void locks() {}
        @Test @Verifies("REQ-ABC-002") void opens() {}
      }
      """;
  private static final String RESULTS =
      """
      <testsuite name='flow.LockTest' tests='2'>
        <testcase classname='flow.LockTest' name='locks'/>
        <testcase classname='flow.LockTest' name='opens'/>
      </testsuite>
      """;

  @TempDir private Path dir;

  @Test
  @Verifies("REQ-GATE-001")
  void code_is_tested_attested_named_approved_and_merged() throws Exception {
    try (Bench bench = bench()) {
      Seat ines = bench.seat(bench.cast().init());
      String commit = work(ines);

      String merged = merged(ines);
      assertThat(verified(ines, merged)).contains("QMS-612 code of FLOW would come in, and " + RTM);

      attest(bench, commit);
      qualify(bench, ines);

      ines.git().output("fetch", "-q");
      merged = merged(ines);
      assertThat(CommandRun.of("verify", ines.folder(), "--ref", merged).exit()).isZero();
      ines.git().output("push", "-q", "origin", merged + ":main");
      CommandRun.of("verify", dir.resolve("server.git"), "--ref", "main").succeeds();
    }
  }

  private Bench bench() {
    Bench bench =
        Bench.in(
            dir,
            setup ->
                setup
                    .templatesOf("CR", "RS", "RTM")
                    .people(List.of(CI))
                    .policyFile(
                        "systems.yml",
                        """
                        ledger: main
                        namespaces: [FLOW]
                        systems:
                          - {name: FLOW, paths: [flow/], rs: SDLC-FLOW-RS, rtm: SDLC-FLOW-RTM}
                        """));
    Person init = bench.cast().init();
    bench.ledger().by(init).create("CR-001", "Locks").checkinPlan("CR-001", "flow/");
    bench.ledger().lead("CR-001", Status.IN_EXECUTION);
    Qualification.of(bench.ledger(), CI, "FLOW").specify();
    bench.ledger().by(init).create(RTM, "Matrix");
    return bench;
  }

  /** Writes code on its branch, and pushes that; tells its commit. */
  private static String work(Seat ines) throws Exception {
    ines.git().output("switch", "-q", "-c", "cr-001");
    write(ines, "flow/LockTest.java", TESTS);
    write(ines, "flow/ci.yml", "on: push\n");
    ines.git().output("add", "flow");
    ines.git().output("commit", "-q", "-S", "-m", "Lock\n\nQMS-Change: CR-001");
    ines.git().output("push", "-q", "origin", "cr-001");
    return ines.git().output("rev-parse", "cr-001").strip();
  }

  private static void write(Seat seat, String path, String text) throws Exception {
    Path file = seat.folder().resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  /** What CI does: it looks at the results of the commit, and signs. */
  private static void attest(Bench bench, String commit) throws Exception {
    Seat ci = bench.seat(CI);
    write(ci, "results/TEST-flow.LockTest.xml", RESULTS);
    ci.does(
        "attest",
        "--commit",
        commit,
        "--results",
        "results",
        "--run",
        "1",
        "--workflow",
        "flow/ci.yml",
        "--push");
  }

  private static void qualify(Bench bench, Seat ines) throws Exception {
    ines.git().output("switch", "-q", "main");
    ines.git().output("pull", "-q");
    write(ines, "../results/TEST-flow.LockTest.xml", RESULTS);
    String draft = ines.file(RTM);
    ines.write(draft, FilledText.plan(ines.text(draft)).replaceAll("(?m)^\\| REQ-.*\\n", ""));
    ines.does(
        "trace",
        "--fresh",
        "--ref",
        "cr-001",
        "--update",
        "--qualify",
        "cr-001",
        "--results",
        "../results");
    ines.does("checkin", RTM);
    ines.does("route", RTM, "--review", "--to", "rev", "--push");
    Seat qa = bench.seat(bench.cast().qa());
    Seat rev = bench.seat(bench.cast().rev());
    for (Seat seat : List.of(qa, rev)) {
      seat.git().output("pull", "-q");
      seat.does("review", RTM, "--recommend", "--push");
    }
    ines.git().output("pull", "-q");
    ines.does("route", RTM, "--approval", "--push");
    qa.git().output("pull", "-q");
    qa.does("approve", RTM, "--push");
  }

  /** The merge as git makes it, unsigned; main stays where it is. */
  private static String merged(Seat ines) {
    ines.git().output("switch", "-q", "--detach", "origin/main");
    ines.git().output("-c", "commit.gpgsign=false", "merge", "-q", "--no-ff", "cr-001");
    return ines.git().output("rev-parse", "HEAD").strip();
  }

  private static String verified(Seat ines, String commit) {
    CommandRun run = CommandRun.of("verify", ines.folder(), "--ref", commit);
    assertThat(run.exit()).isEqualTo(1);
    return run.out();
  }
}
