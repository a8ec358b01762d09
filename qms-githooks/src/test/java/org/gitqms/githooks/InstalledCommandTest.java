package org.gitqms.githooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gitqms.report.ToolVersion;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The one executable file that the build makes, and what it installs. */
@Tag("long")
class InstalledCommandTest {

  private static final Path BUILT = SourceTree.ROOT.resolve("qms-githooks/target/git-qms");
  private static final String VERSION = "git-qms " + ToolVersion.current();

  @TempDir private static Path home;
  @TempDir private Path dir;
  private final TreeMap<String, String> environment = new TreeMap<>();

  @BeforeAll
  static void installedOnce() throws Exception {
    assumeTrue(Boolean.getBoolean("qms.built"), "skipped: the file is not built in this phase yet");
    LauncherRun run = LauncherRun.ofFile(BUILT, home, cleanEnvironment(), "install", bin());
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains(
            "wrote " + bin().resolve("git-qms"),
            "wrote " + bin().resolve("git-qms.jsa"),
            "wrote " + home.resolve("share/man/man1/git-qms.1"),
            "wrote " + home.resolve("share/bash-completion/completions/git-qms"));
  }

  @BeforeEach
  void aCleanEnvironment() {
    environment.putAll(cleanEnvironment());
  }

  @Test
  void the_file_runs_from_a_folder_with_blanks_and_without_an_archive() throws Exception {
    Path copy = Files.createDirectory(dir.resolve("a folder")).resolve("git qms");
    Files.copy(BUILT, copy);
    assertTellsVersion(copy);
  }

  @Test
  void it_runs_through_a_link() throws Exception {
    assertTellsVersion(Files.createSymbolicLink(dir.resolve("link"), bin().resolve("git-qms")));
  }

  @Test
  @Verifies("REQ-DESK-014")
  void git_finds_it_as_its_own_command() throws Exception {
    environment.merge("PATH", bin().toString(), (path, first) -> first + ":" + path);
    LauncherRun run = LauncherRun.ofFile(tool("git"), dir, environment, "qms", "--version");
    assertThat(run.out()).containsExactly(VERSION);
  }

  @Test
  void the_archive_is_used() throws Exception {
    LauncherRun run =
        LauncherRun.ofFile(
            Path.of(System.getProperty("java.home"), "bin/java"),
            dir,
            environment,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:on",
            "-Xlog:class+load",
            "-XX:SharedArchiveFile=" + bin().resolve("git-qms.jsa"),
            "-jar",
            bin().resolve("git-qms"),
            "--version");
    assertThat(run.out())
        .anyMatch(
            line ->
                line.contains("org.gitqms.githooks.Main ")
                    && line.endsWith("shared objects file (top)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage", "\0\0\0\0"})
  void an_archive_that_is_none_is_passed_over_in_silence(String content) throws Exception {
    Path copy = Files.copy(BUILT, dir.resolve("git-qms"));
    Files.writeString(dir.resolve("git-qms.jsa"), content);
    assertTellsVersion(copy);
  }

  @Test
  void the_archive_of_another_file_is_passed_over_in_silence() throws Exception {
    Path copy = Files.copy(BUILT, dir.resolve("git-qms"));
    Files.copy(bin().resolve("git-qms.jsa"), dir.resolve("git-qms.jsa"));
    assertTellsVersion(copy);
  }

  @Test
  void options_of_the_environment_do_not_reach_it() throws Exception {
    environment.put("JAVA_TOOL_OPTIONS", "-javaagent:none.jar");
    environment.put("_JAVA_OPTIONS", "-Xnone");
    environment.put("JDK_JAVA_OPTIONS", "-Xnone");
    assertTellsVersion(bin().resolve("git-qms"));
  }

  @Test
  void a_command_of_that_name_that_is_another_is_left_alone() throws Exception {
    Path other = Files.writeString(dir.resolve("git-qms"), "#!/bin/sh\nexec something\n");
    for (List<String> words : List.of(List.of("install"), List.of("install", "--uninstall"))) {
      LauncherRun run =
          LauncherRun.ofFile(
              BUILT, dir, environment, Stream.concat(words.stream(), Stream.of(dir)).toArray());
      assertThat(run.err().get(0)).endsWith("is not a file that git-qms has installed");
      assertThat(run.exit()).isEqualTo(2);
    }
    assertThat(other).content().endsWith("exec something\n");
  }

  @Test
  @Verifies("REQ-DESK-014")
  void what_was_installed_can_be_taken_away_without_a_trace() throws Exception {
    Path place = dir.resolve("place");
    Path target = place.resolve("bin");
    assertThat(LauncherRun.ofFile(BUILT, dir, environment, "install", target).exit()).isZero();
    assertThat(files(place)).hasSize(4);
    // The installed file takes itself away.
    LauncherRun run =
        LauncherRun.ofFile(
            target.resolve("git-qms"), dir, environment, "install", "--uninstall", target);
    assertThat(run.exit()).isZero();
    assertThat(run.out()).hasSize(4).allMatch(line -> line.startsWith("deleted "));
    assertThat(files(place)).isEmpty();
  }

  @Test
  void the_manual_tells_every_command_and_every_option() throws Exception {
    String manual = Files.readString(home.resolve("share/man/man1/git-qms.1")).replace("\\", "");
    assertToldIn(manual, Main.commandLine());
  }

  private static void assertToldIn(String manual, CommandLine above) {
    for (CommandLine command : above.getSubcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      if (spec.usageMessage().hidden()) {
        assertThat(manual).doesNotContain(spec.qualifiedName());
      } else if (!command.getSubcommands().isEmpty()) {
        assertToldIn(manual, command);
      } else {
        String start = ".SS \"" + spec.qualifiedName().replaceFirst("git-qms", "git qms") + " ";
        assertThat(manual).contains(start);
        String part = manual.substring(manual.indexOf(start)).split("\n\\.S[SH]", 2)[0];
        assertThat(spec.options())
            .allSatisfy(option -> assertThat(part).contains(option.longestName()));
      }
    }
  }

  @Test
  void bash_completes_a_command_of_git_qms_and_of_git() throws Exception {
    Path script = home.resolve("share/bash-completion/completions/git-qms");
    assertThat(completed(script, "_complete_git-qms", "git-qms ver")).containsExactly("verify");
    assertThat(completed(script, "_git_qms", "git qms ver")).containsExactly("verify");
    assertThat(completed(script, "_git_qms", "git qms verify --requ"))
        .containsExactly("--require-root");
  }

  private List<String> completed(Path script, String function, String line) throws Exception {
    String words = "'" + line.replace(" ", "' '") + "'";
    String program =
        """
        . '%s'
        COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE='%s'; COMP_POINT=${#COMP_LINE}
        %s
        printf '%%s\\n' "${COMPREPLY[@]}"
        """
            .formatted(script, words, line, function);
    return LauncherRun.ofFile(tool("bash"), dir, environment, "-c", program).out().stream()
        .map(String::strip)
        .toList();
  }

  private void assertTellsVersion(Path command) throws Exception {
    LauncherRun run = LauncherRun.ofFile(command, dir, environment, "--version");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).containsExactly(VERSION);
    assertThat(run.exit()).isZero();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> !Files.isDirectory(file)).toList();
    }
  }

  private static Path bin() {
    return home.resolve("bin");
  }

  private static Map<String, String> cleanEnvironment() {
    return Map.of(
        "PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"),
        "JAVA_HOME", System.getProperty("java.home"),
        "HOME", home.toString());
  }

  private static Path tool(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":", -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
