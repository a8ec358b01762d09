package org.gitqms.githooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.TestKey;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command as people run it: {@code bin/git-qms} with the one jar that the build has made. The
 * build runs this when the jar is there, after all other tests.
 */
@Tag("long")
class BuiltCommandTest {

  @TempDir private static Path repo;
  @TempDir private Path dir;
  private final TreeMap<String, String> environment = new TreeMap<>();

  @BeforeAll
  static void aLedger() {
    assumeTrue(Boolean.getBoolean("qms.built"), "skipped: the jar is not built in this phase yet");
    TestLedger.setup(repo).templatesOf("CR").init().lead("CR-001", Status.DRAFT).close();
  }

  @BeforeEach
  void noBuildWithinTheBuild() throws Exception {
    Path mvn = Files.writeString(dir.resolve("mvn"), "#!/bin/sh\nexit 1\n");
    Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwx------"));
    environment.put("PATH", dir + ":" + System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
  }

  @Test
  @Verifies("REQ-VERIFY-009")
  void an_honest_history_is_accepted_whatever_the_environment_would_slip_in() throws Exception {
    environment.put("JAVA_TOOL_OPTIONS", "-javaagent:none.jar");
    environment.put("_JAVA_OPTIONS", "-Xnone");
    environment.put("JDK_JAVA_OPTIONS", "-Xnone");
    environment.put("CLASSPATH", dir.toString());
    LauncherRun run = run("verify", repo);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .endsWith("ACCEPTED: no errors in 5 commits (consistent, not authenticated)");
    assertThat(run.exit()).isZero();
  }

  @Test
  @Verifies("REQ-VERIFY-009")
  void findings_are_exit_code_one() throws Exception {
    LauncherRun run = run("verify", repo, "--require-root");
    assertThat(run.out()).endsWith("REFUSED: 1 error in 5 commits");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  @Verifies("REQ-VERIFY-009")
  void a_command_that_cannot_be_carried_out_is_exit_code_two() throws Exception {
    LauncherRun run = run("verify", dir);
    assertThat(run.err())
        .containsExactly(
            "git-qms: there is no git repository in " + dir,
            "fix: name the folder of a git repository");
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void a_public_key_signs_through_the_agent_that_has_its_private_half() throws Exception {
    Path store = OldStore.in(dir.resolve("store")).dir();
    Path key = TestKey.of("importer").writeTo(dir.resolve("key"));
    Path secret = Files.move(key, dir.resolve("known-to-the-agent-alone"));
    Path wrapped = Files.createDirectories(dir.resolve("wrapped/bin")).resolve("git-qms");
    Files.writeString(
        wrapped,
        """
        #!/bin/sh
        exec ssh-agent sh -c 'ssh-add -q "%s" && exec "%s" "$@"' sh "$@"
        """
            .formatted(secret, SourceTree.ROOT.resolve("bin/git-qms")));
    Files.setPosixFilePermissions(wrapped, PosixFilePermissions.fromString("rwx------"));
    Object[] words = {"import", "legacy", store, dir.resolve("repo"), "--key", key + ".pub"};

    LauncherRun without = run(words);
    assertThat(without.err().get(0)).contains("there is no ssh-agent that could sign with it");
    assertThat(without.exit()).isEqualTo(2);

    LauncherRun run = LauncherRun.of(dir.resolve("wrapped"), dir, Map.copyOf(environment), words);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run("verify", dir.resolve("repo")).exit()).isZero();
  }

  private LauncherRun run(Object... arguments) throws Exception {
    return LauncherRun.of(SourceTree.ROOT, dir, Map.copyOf(environment), arguments);
  }
}
