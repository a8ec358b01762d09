package org.gitqms.githooks.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.gitqms.githooks.Bench;
import org.gitqms.githooks.CommandRun;
import org.gitqms.githooks.Seat;
import org.gitqms.rules.attestation.Statement;
import org.gitqms.rules.attestation.StatementJson;
import org.gitqms.testkit.Person;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttestCommandTest {

  private static final String WORKFLOW = ".github/workflows/ci.yml";

  @TempDir private Path dir;
  private Bench bench;
  private Seat ci;
  private String commit;

  /** A commit of code on a branch, with a workflow, fetched by CI; its results lie beside. */
  @BeforeEach
  void sit() throws Exception {
    Person server = Person.ci("ci", "Build server");
    bench =
        Bench.in(
            dir,
            setup ->
                setup
                    .templatesOf("CR")
                    .people(List.of(server))
                    .policyFile(
                        "systems.yml",
                        """
                        ledger: main
                        namespaces: []
                        systems:
                          - {name: FLOW, paths: [flow/]}
                          - {name: TOOL, paths: [tool/]}
                        ungoverned: [notes/]
                        """));
    ci = bench.seat(server);
    ci.git().output("config", "commit.gpgsign", "false");
    ci.git().output("switch", "-q", "-c", "work");
    commit = committed("flow/a.c", "int a;");
    write("target/surefire-reports/TEST-a.xml", report("<testcase classname='a.T' name='x'/>"));
  }

  @AfterEach
  void leave() {
    bench.close();
  }

  private String committed(String path, String text) throws Exception {
    write(WORKFLOW, "on: push\n");
    write(path, text);
    ci.git().output("add", WORKFLOW, path);
    ci.git().output("commit", "-q", "--no-verify", "-m", "code");
    return ci.git().output("rev-parse", "HEAD").strip();
  }

  private void write(String path, String text) throws Exception {
    Path file = ci.folder().resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private static String report(String cases) {
    return "<testsuite name='a.T'>" + cases + "</testsuite>";
  }

  private CommandRun attest(String of, String run, int attempt) {
    return ci.qms(
        "attest",
        "--commit",
        of,
        "--results",
        "target",
        "--run",
        run,
        "--attempt",
        attempt,
        "--workflow",
        WORKFLOW,
        "--push");
  }

  private Statement evidence(String of, String run) {
    String path = "QMS/.evidence/" + of + "/" + run + ".json";
    String text = ci.git().output("show", "main:" + path);
    return StatementJson.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  @Test
  void ci_signs_what_the_tests_of_a_commit_came_to_and_shares_it() throws Exception {
    write(
        "target/surefire-reports/TEST-b.xml",
        report(
            "<testcase classname='b.T' name='y'><failure/></testcase>"
                + "<testcase classname='b.T' name='z'><skipped/></testcase>"));
    attest("work", "4711", 1).succeeds();

    Statement made = evidence(commit, "4711.attempt-1");
    assertThat(made.commit()).isEqualTo(commit);
    assertThat(made.tree()).isEqualTo(ci.git().output("rev-parse", commit + "^{tree}").strip());
    assertThat(made.totalsText()).isEqualTo("1 passed, 1 failed, 1 skipped");
    assertThat(made.governed()).containsOnlyKeys("FLOW", "TOOL");
    assertThat(ci.git().output("log", "-1", "--format=%B", "origin/main"))
        .startsWith("qms: attest " + commit.substring(0, 12) + ", run 4711/1\n")
        .contains("QMS-Tests: 1 passed, 1 failed, 1 skipped\n")
        .contains("QMS-Genesis: " + made.genesis() + "\n");
    CommandRun.of("verify", bench.dir().resolve("server.git").toString(), "--ref", "main")
        .succeeds();
  }

  @Test
  @Verifies("REQ-EVID-002")
  void a_second_attempt_stands_beside_the_first_and_none_is_replaced() {
    attest("work", "4711", 1).succeeds();
    attest("work", "4711", 2).succeeds();
    CommandRun again = attest("work", "4711", 1);
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("there is evidence of run 4711/1 already");
    assertThat(evidence(commit, "4711.attempt-1").attempt()).isEqualTo(1);
    assertThat(evidence(commit, "4711.attempt-2").attempt()).isEqualTo(2);
  }

  @Test
  void the_governed_code_of_a_system_changes_with_its_own_and_with_shared_files_only()
      throws Exception {
    attest("work", "1", 1).succeeds();
    Statement first = evidence(commit, "1.attempt-1");
    String others = committed("tool/b.c", "int b;");
    attest("work", "2", 1).succeeds();
    Statement second = evidence(others, "2.attempt-1");
    assertThat(second.governed().get("FLOW")).isEqualTo(first.governed().get("FLOW"));
    assertThat(second.governed().get("TOOL")).isNotEqualTo(first.governed().get("TOOL"));
    String ungoverned = committed("notes/n.txt", "n");
    attest("work", "3", 1).succeeds();
    assertThat(evidence(ungoverned, "3.attempt-1").governed()).isEqualTo(second.governed());
    String shared = committed("pom.xml", "<project/>");
    attest("work", "4", 1).succeeds();
    assertThat(evidence(shared, "4.attempt-1").governed().get("FLOW"))
        .isNotEqualTo(first.governed().get("FLOW"));
  }

  @Test
  @Verifies("REQ-EVID-003")
  void broken_results_are_no_evidence() throws Exception {
    write("target/surefire-reports/TEST-b.xml", "<testsuite tests='2'><testcase name='x'/>");
    CommandRun run = attest("work", "4711", 1);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("TEST-b.xml:1:").contains("QMS-611").contains("fix: ");
  }

  @Test
  void a_run_without_tests_is_refused() throws Exception {
    write("target/surefire-reports/TEST-a.xml", report(""));
    CommandRun run = attest("work", "4711", 1);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out() + run.err()).contains("QMS-620 the evidence holds no test");
  }

  private CommandRun attestWithin(String submodule, String of) {
    return ci.qms(
        "attest",
        "--submodule",
        submodule,
        "--commit",
        of,
        "--results",
        "target",
        "--run",
        "8",
        "--workflow",
        WORKFLOW,
        "--push");
  }

  @Test
  @Verifies("REQ-GATE-008")
  void ci_signs_what_the_tests_of_a_commit_of_a_submodule_came_to() throws Exception {
    ci.git().output("init", "-q", "vendor/sub");
    write("vendor/sub/" + WORKFLOW, "on: push\n");
    ci.git().output("-C", "vendor/sub", "add", ".");
    ci.git()
        .output(
            "-C",
            "vendor/sub",
            "-c",
            "user.name=A",
            "-c",
            "user.email=a@example.org",
            "-c",
            "commit.gpgsign=false",
            "commit",
            "-q",
            "-m",
            "sub");
    String sub = ci.git().output("-C", "vendor/sub", "rev-parse", "HEAD").strip();

    attestWithin("vendor/sub", "HEAD").succeeds();

    Statement made = evidence(sub, "8.attempt-1");
    assertThat(made.commit()).isEqualTo(sub);
    assertThat(made.tree())
        .isEqualTo(ci.git().output("-C", "vendor/sub", "rev-parse", "HEAD^{tree}").strip());
    assertThat(made.governed()).isEmpty();
  }

  @Test
  void a_folder_that_is_no_submodule_stands_for_none() throws Exception {
    write("empty/x", "x");
    for (String no : List.of("empty", "..", "nowhere")) {
      CommandRun run = attestWithin(no, "work");
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err()).contains("there is no submodule in " + no);
    }
  }

  @Test
  void what_cannot_be_named_is_refused() {
    ci.refuses(
        2,
        "name a branch",
        "attest",
        "--commit",
        "nowhere",
        "--results",
        "target",
        "--run",
        "1",
        "--workflow",
        WORKFLOW);
    ci.refuses(
        2,
        "by its path",
        "attest",
        "--commit",
        "work",
        "--results",
        "target",
        "--run",
        "1",
        "--workflow",
        "ci.yml");
    ci.refuses(
        2,
        "write up to 64",
        "attest",
        "--commit",
        "work",
        "--results",
        "target",
        "--run",
        "../x",
        "--workflow",
        WORKFLOW);
    ci.refuses(
        2,
        "run the tests first",
        "attest",
        "--commit",
        "work",
        "--results",
        "nowhere",
        "--run",
        "1",
        "--workflow",
        WORKFLOW);
  }

  @Test
  @Verifies("REQ-EVID-001")
  void a_person_does_not_sign_evidence() throws Exception {
    Seat ines = bench.seat(bench.cast().init());
    Path results = ines.folder().resolve("r.xml");
    Files.writeString(results, report("<testcase classname='a.T' name='x'/>"));
    CommandRun run =
        ines.qms(
            "attest",
            "--commit",
            "main",
            "--results",
            "r.xml",
            "--run",
            "1",
            "--workflow",
            "flow/none");
    assertThat(run.exit()).isEqualTo(2);
    ines.git().output("fetch", "-q", ci.folder().toString(), "work");
    run =
        ines.qms(
            "attest",
            "--commit",
            "FETCH_HEAD",
            "--results",
            "r.xml",
            "--run",
            "1",
            "--workflow",
            WORKFLOW);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out() + run.err()).contains("QMS-707 only CI signs evidence");
  }
}
