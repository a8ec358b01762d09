package org.gitqms.githooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
 * The shell text at the head of the executable, by itself: {@code java} is a script here that tells
 * how it was called.
 */
class StubTest {

  private static final List<String> SLIPPED =
      List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH");

  @TempDir private Path dir;
  private Path command = Path.of("");
  private final TreeMap<String, String> environment = new TreeMap<>();

  @BeforeEach
  void anExecutable() throws IOException {
    command = Files.createDirectories(dir.resolve("a folder")).resolve("git-qms");
    Files.copy(SourceTree.ROOT.resolve("qms-githooks/src/main/sh/git-qms"), command);
    jdk("jdk", "17.0.1");
    // Nothing else is there: what forks without need fails.
    environment.put("PATH", dir.resolve("jdk/bin").toString());
  }

  @Test
  void arguments_and_exit_code_are_passed_on_as_they_are() throws Exception {
    LauncherRun run = run("verify", "a b", "*", "");
    assertThat(run.out())
        .containsSubsequence("-jar", command.toString(), "verify", "a b", "*", "")
        .contains("-Dqms.executable=" + command);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(7);
  }

  @Test
  void a_link_leads_to_the_file() throws Exception {
    needs("readlink");
    Files.createSymbolicLink(dir.resolve("one"), Path.of("a folder/git-qms"));
    Path link = Files.createSymbolicLink(dir.resolve("two"), dir.resolve("one"));
    assertThat(LauncherRun.ofFile(link, dir, environment).out())
        .contains("-Dqms.executable=" + command);
  }

  @Test
  void a_relative_name_becomes_an_absolute_one() throws Exception {
    LauncherRun run = LauncherRun.ofFile(Path.of("./a folder/git-qms"), dir, environment);
    assertThat(run.out()).contains("-Dqms.executable=" + dir.toRealPath() + "/a folder/git-qms");
  }

  @Test
  void an_archive_beside_the_file_is_used_if_it_is_there() throws Exception {
    assertThat(run().out()).noneMatch(word -> word.startsWith("-XX:SharedArchiveFile"));
    Path archive = Files.createFile(dir.resolve("a folder/git-qms.jsa"));
    assertThat(run().out()).contains("-XX:SharedArchiveFile=" + archive);
  }

  @Test
  void what_the_environment_would_slip_into_the_process_is_left_outside() throws Exception {
    needs("env");
    SLIPPED.forEach(name -> environment.put(name, "slipped"));
    environment.put("HOME", "kept");
    script(dir.resolve("jdk/bin/java"), "env");
    assertThat(run().out()).contains("HOME=kept").noneMatch(line -> line.endsWith("=slipped"));
  }

  @Test
  void the_java_of_java_home_comes_first() throws Exception {
    jdk("other", "21");
    script(dir.resolve("other/bin/java"), "echo the other");
    environment.put("JAVA_HOME", dir.resolve("other").toString());
    assertThat(run().out()).containsExactly("the other");
  }

  @Test
  @Verifies("REQ-BUILD-006")
  void without_java_there_is_an_error_with_a_fix() throws Exception {
    environment.put("PATH", dir.toString());
    assertGivesUp(run("verify"), "there is no java", "install a JDK 17 or newer");
  }

  @ParameterizedTest
  @Verifies("REQ-BUILD-006")
  @ValueSource(strings = {"1.8.0_402", "11.0.2", "16"})
  void a_java_older_than_17_is_an_error_with_a_fix(String version) throws Exception {
    jdk("old", version);
    environment.put("JAVA_HOME", dir.resolve("old").toString());
    assertGivesUp(
        run("verify"),
        dir.resolve("old/bin/java") + " is older than Java 17",
        "set JAVA_HOME to a JDK 17 or newer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "21.0.4", "25-ea"})
  void a_newer_java_is_taken(String version) throws Exception {
    jdk("new", version);
    environment.put("JAVA_HOME", dir.resolve("new").toString());
    assertThat(run().exit()).isEqualTo(7);
  }

  @Test
  void a_java_behind_links_tells_its_version_too() throws Exception {
    needs("readlink");
    jdk("old", "11.0.2");
    Path bin = Files.createDirectory(dir.resolve("bin"));
    Files.createSymbolicLink(dir.resolve("alternative"), dir.resolve("old/bin/java"));
    Files.createSymbolicLink(bin.resolve("java"), dir.resolve("alternative"));
    Files.createSymbolicLink(bin.resolve("readlink"), tool("readlink"));
    environment.put("PATH", bin.toString());
    assertGivesUp(
        run(),
        bin.resolve("java") + " is older than Java 17",
        "set JAVA_HOME to a JDK 17 or newer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"11.0.2", "1.8.0_402"})
  void a_java_without_a_release_file_is_asked(String version) throws Exception {
    Files.delete(dir.resolve("jdk/release"));
    script(dir.resolve("jdk/bin/java"), "echo 'openjdk version \"" + version + "\" 2020' >&2");
    assertGivesUp(
        run(),
        dir.resolve("jdk/bin/java") + " is older than Java 17",
        "set JAVA_HOME to a JDK 17 or newer");
  }

  @Test
  void a_java_that_does_not_start_is_an_error_with_a_fix() throws Exception {
    Files.delete(dir.resolve("jdk/release"));
    script(dir.resolve("jdk/bin/java"), "exit 1");
    assertGivesUp(run(), dir.resolve("jdk/bin/java") + " cannot run", "install a JDK 17 or newer");
  }

  private static void assertGivesUp(LauncherRun run, String message, String fix) {
    assertThat(run.err()).containsExactly("git-qms: " + message, "fix: " + fix);
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(3);
  }

  private LauncherRun run(Object... arguments) throws Exception {
    return LauncherRun.ofFile(command, dir, Map.copyOf(environment), arguments);
  }

  private void jdk(String name, String version) throws IOException {
    Path java = Files.createDirectories(dir.resolve(name + "/bin")).resolve("java");
    script(java, "for a; do echo \"$a\"; done; exit 7");
    Files.writeString(
        dir.resolve(name + "/release"),
        "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
  }

  private void needs(String tool) throws IOException {
    Files.createSymbolicLink(dir.resolve("jdk/bin").resolve(tool), tool(tool));
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
