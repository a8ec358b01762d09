package org.gitqms.githooks.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gitqms.githooks.Bench;
import org.gitqms.githooks.CommandRun;
import org.gitqms.githooks.Seat;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.FilledText;
import org.gitqms.testkit.TreeFingerprint;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceCommandTest {

  private static final String RTM = "QMS/SDLC-ABC/SDLC-ABC-RTM.draft.md";
  private static final String TESTS =
      """
      package abc;
      class LockTest {
        @Test @Verifies("REQ-ABC-001") void locks() {}
        @Test @Verifies("REQ-ABC-002") void opens() {}
      }
      """;

  @TempDir private Path dir;
  private Bench bench;
  private Seat ines;

  @BeforeEach
  void sit() throws Exception {
    bench =
        Bench.in(
            dir,
            setup ->
                setup
                    .templatesOf("RS", "RTM", "CR")
                    .policyFile("systems.yml", "ledger: main\nnamespaces: [ABC]\nsystems: []\n"));
    bench
        .ledger()
        .by(bench.cast().init())
        .create("SDLC-ABC-RS", "Requirements")
        .checkinPlan("SDLC-ABC-RS");
    bench.ledger().lead("SDLC-ABC-RS", Status.EFFECTIVE);
    bench.ledger().by(bench.cast().init()).create("SDLC-ABC-RTM", "Matrix");
    ines = bench.seat(bench.cast().init());
    write("abc/LockTest.java", TESTS);
  }

  @AfterEach
  void leave() {
    bench.close();
  }

  private void write(String path, String text) throws Exception {
    Path file = ines.folder().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void results(String... cases) throws Exception {
    write(
        "core/target/surefire-reports/TEST-abc.LockTest.xml",
        "<testsuite name='abc.LockTest' tests='%d'>".formatted(cases.length)
            + String.join("", cases)
            + "</testsuite>");
    write("core/target/surefire-reports/failsafe-summary.xml", "<failsafe-summary/>");
  }

  private static String passed(String name) {
    return "<testcase classname='abc.LockTest' name='" + name + "'/>";
  }

  private static String failed(String name) {
    return passed(name).replace("/>", "><failure/></testcase>");
  }

  private CommandRun trace(String... words) {
    Object[] all = new Object[words.length + 2];
    all[0] = "trace";
    all[1] = "--fresh";
    System.arraycopy(words, 0, all, 2, words.length);
    return ines.qms(all);
  }

  @Test
  @Verifies("REQ-TRACE-012")
  void update_writes_what_tests_and_results_say_and_then_the_trace_holds() throws Exception {
    results(passed("locks"), passed("opens"), passed("other"));
    ines.write(RTM, FilledText.plan(ines.text(RTM)).replaceAll("(?m)^\\| REQ-.*\\n", ""));
    CommandRun before = trace("--results", "core/target");
    assertThat(before.exit()).isEqualTo(1);
    assertThat(before.out())
        .contains("QMS-605 REQ-ABC-001 has no row in " + RTM)
        .contains("abc/LockTest.java:3:20 QMS-609 abc.LockTest.locks names REQ-ABC-001");

    CommandRun updated =
        trace("--update", "--qualify", "HEAD", "--results", "core/target").succeeds();
    assertThat(updated.out())
        .startsWith("wrote " + RTM)
        .contains("all 2 requirements are verified");
    assertThat(ines.text(RTM))
        .contains("| REQ-ABC-001 | `abc.LockTest.locks` | unit test | Pass | ")
        .contains("| core | 3 | 3 | 0 | 0 |\n| Total | 3 | 3 | 0 | 0 |")
        .contains("| " + ines.tip() + " | 3 |");
    trace("--results", "core/target").succeeds();
  }

  @Test
  void a_test_that_failed_is_told_with_its_place_and_ends_with_1() throws Exception {
    results(passed("locks"), failed("opens"));
    CommandRun run = trace("--update", "--results", "core/target");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("QMS-608 abc.LockTest.opens, which verifies REQ-ABC-002, failed")
        .contains("fix: run it until it passes");
    assertThat(ines.text(RTM)).contains("| unit test | Fail |");
  }

  @Test
  @Verifies("REQ-TRACE-012")
  void it_changes_nothing_unless_told_to() throws Exception {
    results(passed("locks"));
    TreeFingerprint before = TreeFingerprint.withTimes(ines.folder());
    trace("--results", "core/target");
    for (String format : new String[] {"json", "csv", "html", "reqif"}) {
      assertThat(trace("--format", format).out()).contains("REQ-ABC-001");
    }
    assertThat(TreeFingerprint.withTimes(ines.folder())).isEqualTo(before);
  }

  @Test
  void a_report_is_written_to_the_file_that_is_named() throws Exception {
    trace("--format", "csv", "--output", "out/trace.csv");
    assertThat(ines.text("out/trace.csv")).startsWith("requirement,");
  }

  @Test
  void the_code_of_a_commit_is_traced_without_looking_at_the_work_tree() throws Exception {
    assertThat(trace("--ref", "main", "--in-force").out())
        .contains("QMS-608 REQ-ABC-001 is verified by nothing");
    ines.refuses(2, "name a branch, a tag or an id", "trace", "--ref", "nowhere");
  }

  @Test
  @Verifies("REQ-TRACE-011")
  void results_that_are_not_there_are_no_success() throws Exception {
    ines.refuses(2, "run the tests first", "trace", "--results", "core/target");
    write("empty/x.txt", "");
    ines.refuses(2, "run the tests first", "trace", "--results", "empty");
    results();
    CommandRun run = trace("--results", "core/target");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("QMS-611 the results hold no test");
  }

  @Test
  @Verifies("REQ-TRACE-012")
  void a_matrix_that_nobody_has_in_hand_is_not_written() {
    Seat rufus = bench.seat(bench.cast().rev());
    rufus.refuses(2, "git qms checkout SDLC-", "trace", "--update");
  }

  @Test
  void options_that_do_not_fit_together_are_refused() {
    ines.refuses(2, "--update", "trace", "--reviewed", "REQ-ABC-001");
    ines.refuses(2, "one of the two", "trace", "--update", "--in-force");
    ines.refuses(2, "--format text, json", "trace", "--format", "pdf");
    assertThat(
            ines.refuses(2, "trace --help", "trace", "--update", "--reviewed", "REQ-ABC-1").err())
        .contains("did you mean REQ-ABC-001?");
  }

  @Test
  void an_unknown_requirement_is_not_reviewed() {
    ines.refuses(2, "look into", "trace", "--update", "--reviewed", "REQ-XYZ-001");
  }
}
