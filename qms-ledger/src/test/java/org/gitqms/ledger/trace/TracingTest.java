package org.gitqms.ledger.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Surroundings;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.TestLedger;
import org.gitqms.testkit.TreeFingerprint;
import org.gitqms.trace.ResultSource;
import org.gitqms.trace.SystemFiles;
import org.gitqms.trace.TraceFiles;
import org.gitqms.trace.TraceSummary;
import org.gitqms.trace.TreeFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is traced, in a clone as people have it. */
class TracingTest {

  private static final String RS = "QMS/SDLC-ABC/SDLC-ABC-RS";
  private static final TraceRequest DRAFTS = new TraceRequest(false, false, null, null);
  private static final TraceRequest IN_FORCE = new TraceRequest(false, true, null, null);

  @TempDir private Path dir;
  private Path folder;
  private TestLedger ledger;
  private GitProcess git;

  @BeforeEach
  void make() throws Exception {
    folder = Files.createDirectories(dir.resolve("repo"));
    ledger =
        TestLedger.setup(folder)
            .templatesOf("RS", "RTM", "CR")
            .policyFile(
                "systems.yml",
                """
                ledger: main
                namespaces: [ABC, XYZ]
                systems:
                  - {name: ABC, paths: [abc/], rs: SDLC-ABC-RS, rtm: SDLC-XYZ-RTM}
                ungoverned: [notes/]
                """)
            .init();
    ledger.by(ledger.cast().init()).create("SDLC-ABC-RS", "R").checkinPlan("SDLC-ABC-RS");
    ledger.lead("SDLC-ABC-RS", Status.EFFECTIVE);
    git = GitProcess.in(folder, dir);
    git.output("config", "user.name", "Somebody");
    git.output("config", "user.email", "somebody@localhost");
    git.output("reset", "-q", "--hard", "main");
  }

  @AfterEach
  void leave() {
    ledger.close();
  }

  private void write(String path, String text) throws Exception {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Desk desk() throws Exception {
    return Desk.open(folder, new Surroundings(dir.resolve("home"), null, Clock.systemUTC()));
  }

  private TraceFiles find(TraceRequest request) throws Exception {
    try (Desk desk = desk()) {
      TraceFiles files = Tracing.find(desk, request);
      files.sources().forEach(TreeFile::bytes);
      return files;
    }
  }

  private Optional<String> version(TraceRequest request) throws Exception {
    try (Desk desk = desk()) {
      return Tracing.find(desk, request).systems().get(0).version().read().get();
    }
  }

  private static String text(TreeFile file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  private static List<String> paths(TraceFiles files) {
    return files.sources().stream().map(TreeFile::path).toList();
  }

  @Test
  void sources_are_what_lies_in_the_work_tree_and_git_is_not_told_to_ignore() throws Exception {
    write("abc/Tracked.java", "1");
    write("abc/Gone.java", "1");
    write("notes/Excluded.java", "1");
    write(".gitignore", "build/\n");
    git.output("add", "-A");
    git.output("-c", "commit.gpgsign=false", "commit", "-q", "--no-verify", "-m", "code");
    write("abc/Tracked.java", "2");
    write("abc/Neu ü.java", "3");
    write("build/Made.java", "4");
    Files.delete(folder.resolve("abc/Gone.java"));
    Files.createSymbolicLink(folder.resolve("abc/Link.java"), Path.of("Tracked.java"));
    try (Desk desk = desk()) {
      TraceFiles files = Tracing.find(desk, DRAFTS);
      assertThat(paths(files)).containsExactly(".gitignore", "abc/Neu ü.java", "abc/Tracked.java");
      assertThat(text(files.sources().get(2))).isEqualTo("2");
      assertThat(files.sources().get(2).blob())
          .isEqualTo(git.output("hash-object", "abc/Tracked.java").strip());
    }
  }

  @Test
  void the_code_of_a_commit_is_found_whatever_lies_in_the_work_tree() throws Exception {
    write("abc/Tracked.java", "1");
    git.output("add", "-A");
    git.output("-c", "commit.gpgsign=false", "commit", "-q", "--no-verify", "-m", "code");
    write("abc/Tracked.java", "2");
    try (Desk desk = desk()) {
      TraceFiles files = Tracing.find(desk, new TraceRequest(false, true, "HEAD", null));
      assertThat(text(files.sources().get(0))).isEqualTo("1");
      assertThatThrownBy(() -> Tracing.find(desk, new TraceRequest(false, true, "nowhere", null)))
          .hasMessage("there is no commit nowhere");
      assertThatThrownBy(() -> Tracing.find(desk, new TraceRequest(false, true, "a..b^{", null)))
          .hasMessageContaining("there is no commit");
    }
  }

  @Test
  void a_draft_stands_for_what_it_is_to_replace_unless_texts_in_force_are_asked_for()
      throws Exception {
    ledger.by(ledger.cast().init()).checkout("SDLC-ABC-RS");
    git.output("reset", "-q", "--hard", "main");
    assertThat(find(DRAFTS).systems().get(0).specification().path()).isEqualTo(RS + ".draft.md");
    assertThat(version(DRAFTS)).isEmpty();
    assertThat(find(IN_FORCE).systems().get(0).specification().path()).isEqualTo(RS + ".md");
    assertThat(version(IN_FORCE)).contains("1.0");
  }

  @Test
  void a_draft_is_read_as_it_lies_in_the_work_tree_where_the_ledger_branch_is_checked_out()
      throws Exception {
    ledger.by(ledger.cast().init()).checkout("SDLC-ABC-RS");
    git.output("reset", "-q", "--hard", "main");
    write(RS + ".draft.md", "written just now");
    try (Desk desk = desk()) {
      assertThat(text(Tracing.find(desk, DRAFTS).systems().get(0).specification()))
          .isEqualTo("written just now");
    }
    git.output("stash", "-q");
    git.output("switch", "-q", "-c", "work", "main~2");
    try (Desk desk = desk()) {
      assertThat(text(Tracing.find(desk, DRAFTS).systems().get(0).specification()))
          .contains("REQ-ABC-001");
    }
  }

  @Test
  void the_matrix_of_a_system_is_the_one_that_the_policy_names() throws Exception {
    ledger.by(ledger.cast().init()).create("SDLC-XYZ-RTM", "M").create("SDLC-ABC-RTM", "N");
    git.output("reset", "-q", "--hard", "main");
    SystemFiles system = find(DRAFTS).systems().get(0);
    assertThat(system.matrix().orElseThrow().path())
        .isEqualTo("QMS/SDLC-XYZ/SDLC-XYZ-RTM.draft.md");
  }

  @Test
  void what_is_remembered_lies_in_the_cache_of_the_person_and_comes_to_the_same() throws Exception {
    write("abc/LockTest.java", "class LockTest { @Test @Verifies(\"REQ-ABC-001\") void a() {} }");
    TreeFingerprint before = TreeFingerprint.withTimes(folder);
    try (Desk desk = desk()) {
      TraceFiles files = Tracing.find(desk, DRAFTS);
      TraceSummary first = Remembered.trace(desk, files, "1");
      assertThat(Remembered.trace(desk, files, "1")).isEqualTo(first);
      assertThat(Remembered.trace(desk, files, "2")).isEqualTo(first);
      assertThat(first.areas()).hasToString("{ABC={LINKED=1, UNVERIFIED=1}}");
    }
    assertThat(TreeFingerprint.withTimes(folder)).isEqualTo(before);
    try (Stream<Path> cached = Files.list(dir.resolve("home/.cache/git-qms"))) {
      assertThat(cached).hasSize(1);
    }
  }

  @Test
  void reports_are_found_in_folders_and_counted_by_module() throws Exception {
    write("core/target/surefire-reports/TEST-a.xml", "<testsuite/>");
    write("core/target/failsafe-reports/failsafe-summary.xml", "<failsafe-summary/>");
    write("core/target/failsafe-reports/TEST-b.xml", "<testsuite/>");
    write("target/surefire-reports/TEST-c.xml", "<testsuite/>");
    write("web/build/test-results/test/TEST-d.xml", "<testsuite/>");
    write("py/junit.xml", "<testsuites/>");
    List<ResultSource> found =
        ResultFolders.find(folder, folder, List.of("core", "target", "web", "it=py"));
    assertThat(found)
        .extracting(report -> report.suite() + " " + report.path())
        .containsExactly(
            "core core/target/failsafe-reports/TEST-b.xml",
            "core core/target/surefire-reports/TEST-a.xml",
            ". target/surefire-reports/TEST-c.xml",
            "web web/build/test-results/test/TEST-d.xml",
            "it py/junit.xml");
    assertThatThrownBy(() -> ResultFolders.find(folder, folder, List.of("core/target", "core")))
        .hasMessageContaining("is named twice");
    assertThat(ResultFolders.find(folder, folder.resolve("core"), List.of("target")))
        .extracting(ResultSource::suite)
        .containsOnly("core");
  }

  @Test
  void a_place_without_reports_is_refused() throws Exception {
    write("empty/x.txt", "");
    for (String word : List.of("nowhere", "empty", "empty/x.txt/y")) {
      assertThatThrownBy(() -> ResultFolders.find(folder, folder, List.of(word)))
          .isInstanceOf(CannotJudgeException.class);
    }
  }
}
