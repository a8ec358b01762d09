package org.gitqms.githooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher {@code bin/git-qms} by itself, in a tree of its own: what is built, and {@code mvn},
 * are scripts there that tell how they were called.
 */
class LauncherTest {

  private static final Instant SOURCES = Instant.parse("2026-01-05T10:00:00Z");
  private static final String BUILDING =
      "git-qms: building, which takes a few minutes the first time (log: ";
  private static final String BUILT = "qms-githooks/target/git-qms";

  /** What stands in for the built command. */
  private static final String TELL = "echo \"$0\"; for a; do echo \"$a\"; done; exit 7";

  @TempDir private Path dir;
  private Path tree = Path.of("");
  private final TreeMap<String, String> environment = new TreeMap<>();

  @BeforeEach
  void aTree() throws IOException {
    tree = Files.createDirectories(dir.resolve("a tree"));
    Path launcher = Files.createDirectory(tree.resolve("bin")).resolve("git-qms");
    Files.copy(SourceTree.ROOT.resolve("bin/git-qms"), launcher);
    write("pom.xml", SOURCES);
    for (String module :
        List.of("qms-rules", "qms-trace", "qms-ledger", "qms-report", "qms-githooks")) {
      write(module + "/pom.xml", SOURCES);
      write(module + "/src/main/java/Source.java", SOURCES);
    }
    Path tools = Files.createDirectory(dir.resolve("tools"));
    for (String tool : List.of("dirname", "find", "head", "tail", "mkdir", "chmod", "readlink")) {
      script(tools.resolve(tool), "exec '" + tool(tool) + "' \"$@\"");
    }
    build(TELL, SOURCES.plusSeconds(60));
    script(
        tools.resolve("mvn"),
        "echo \"$PWD: $*\" >> '%s'; echo '#!/bin/sh' > '%s'; echo '%s' >> '%s'; chmod 700 '%s'"
            .formatted(
                dir.resolve("built"),
                tree.resolve(BUILT),
                TELL,
                tree.resolve(BUILT),
                tree.resolve(BUILT)));
    environment.put("PATH", tools.toString());
  }

  @Test
  void arguments_and_exit_code_are_passed_on_as_they_are() throws Exception {
    LauncherRun run = run("verify", "a b", "*", "");
    assertThat(run.out())
        .containsExactly(tree.toRealPath().resolve(BUILT).toString(), "verify", "a b", "*", "");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(7);
  }

  @Test
  void a_link_leads_to_the_tree_of_the_launcher() throws Exception {
    Path elsewhere = dir.resolve("elsewhere");
    Files.createDirectories(elsewhere.resolve("bin"));
    Files.createSymbolicLink(elsewhere.resolve("bin/one"), tree.resolve("bin/git-qms"));
    Files.createSymbolicLink(elsewhere.resolve("bin/git-qms"), Path.of("one"));
    LauncherRun run = LauncherRun.of(elsewhere, dir, environment, "verify");
    assertThat(run.out()).contains(tree.toRealPath().resolve(BUILT).toString());
    assertThat(run.exit()).isEqualTo(7);
  }

  @Test
  void what_is_built_already_is_not_built_again() throws Exception {
    run();
    assertThat(dir.resolve("built")).doesNotExist();
  }

  @Test
  @Verifies("REQ-BUILD-006")
  void what_is_not_built_yet_is_built_and_then_run() throws Exception {
    Files.delete(tree.resolve(BUILT));
    assertBuiltAndRun(run("verify"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pom.xml",
        "qms-ledger/pom.xml",
        "qms-rules/src/main/java/Source.java",
        "qms-report/src/main/resources/deep/down/new.json"
      })
  void what_is_older_than_its_sources_is_built_again(String source) throws Exception {
    write(source, SOURCES.plusSeconds(61));
    assertBuiltAndRun(run("verify"));
  }

  @Test
  void a_test_that_is_newer_is_no_reason_to_build() throws Exception {
    write("qms-rules/src/test/java/SourceTest.java", SOURCES.plusSeconds(61));
    run();
    assertThat(dir.resolve("built")).doesNotExist();
  }

  @Test
  void a_build_that_fails_is_told_and_nothing_is_run() throws Exception {
    Files.delete(tree.resolve(BUILT));
    script(dir.resolve("tools/mvn"), "echo why it failed; exit 1");
    LauncherRun run = run("verify");
    assertThat(run.err())
        .containsExactly(
            BUILDING + tree.toRealPath().resolve("target/build.log") + ") ...",
            "why it failed",
            "git-qms: the build failed",
            "fix: see " + tree.toRealPath().resolve("target/build.log"));
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(3);
  }

  @Test
  void a_launcher_that_was_copied_out_of_its_tree_builds_nothing() throws Exception {
    Path copy = Files.createDirectories(dir.resolve("copy/bin")).resolve("git-qms");
    Files.copy(tree.resolve("bin/git-qms"), copy);
    LauncherRun run = LauncherRun.of(dir.resolve("copy"), dir, environment, "verify");
    assertThat(run.err().get(0)).endsWith("/copy is not the source tree of git-qms");
    assertThat(run.err().get(1)).startsWith("fix: ").contains("do not copy it");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(dir.resolve("built")).doesNotExist();
  }

  @Test
  void without_maven_what_is_not_built_is_an_error_with_a_fix() throws Exception {
    Files.delete(tree.resolve(BUILT));
    Files.delete(dir.resolve("tools/mvn"));
    LauncherRun run = run("verify");
    assertThat(run.err())
        .containsExactly(
            "git-qms: not built yet, and there is no mvn to build it",
            "fix: install Maven 3.8.7 or newer");
    assertThat(run.exit()).isEqualTo(3);
  }

  private void assertBuiltAndRun(LauncherRun run) throws IOException {
    assertThat(dir.resolve("built"))
        .content()
        .startsWith(tree.toRealPath() + ": ")
        .contains("-DskipTests")
        .endsWith(" -pl qms-githooks -am package\n")
        .hasLineCount(1);
    assertThat(run.err())
        .containsExactly(BUILDING + tree.toRealPath().resolve("target/build.log") + ") ...");
    assertThat(run.out()).contains("verify");
    assertThat(run.exit()).isEqualTo(7);
  }

  private LauncherRun run(Object... arguments) throws Exception {
    return LauncherRun.of(tree, dir, Map.copyOf(environment), arguments);
  }

  private void write(String path, Instant changed) throws IOException {
    Path file = tree.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, path);
    Files.setLastModifiedTime(file, FileTime.from(changed));
  }

  private void build(String text, Instant when) throws IOException {
    Path file = tree.resolve(BUILT);
    Files.createDirectories(file.getParent());
    script(file, text);
    Files.setLastModifiedTime(file, FileTime.from(when));
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  /** Where a tool of this machine lies. */
  private static Path tool(String name) {
    for (String folder : System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":", -1)) {
      Path file = Path.of(folder, name);
      if (Files.isExecutable(file)) {
        return file;
      }
    }
    throw new IllegalStateException("there is no " + name);
  }
}
