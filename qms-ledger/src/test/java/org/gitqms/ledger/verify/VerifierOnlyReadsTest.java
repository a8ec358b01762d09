package org.gitqms.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.TestKey;
import org.gitqms.testkit.TestLedger;
import org.gitqms.testkit.TreeFingerprint;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository is the same, byte for byte, after it was verified, and nothing else is asked. */
class VerifierOnlyReadsTest {

  private static final String NOWHERE = "/nowhere/at/all";

  @TempDir private static Path folder;
  @TempDir private static Path home;
  private static String honest;

  @BeforeAll
  static void write() throws Exception {
    try (TestLedger ledger = TestLedger.setup(folder).templatesOf("CR").init()) {
      ledger.by(ledger.cast().init()).create("CR-001", "A change").checkin("CR-001");
    }
    GitProcess git = GitProcess.in(folder, home);
    git.output("reset", "-q", "--hard");
    git.output("repack", "-q", "-d");
    Files.writeString(folder.resolve("untracked.txt"), "x");
    Files.writeString(folder.resolve("QMS/CR/CR-001/CR-001.draft.md"), "changed, not committed");
    honest = Outcome.of(folder).toString();
  }

  @AfterAll
  static void nothingIsLeft() throws IOException {
    makeWritable(folder);
  }

  @Test
  @Verifies("REQ-VERIFY-003")
  void repository_and_work_tree_are_the_same_to_the_byte_and_to_the_time() throws Exception {
    TreeFingerprint before = TreeFingerprint.withTimes(folder);
    Outcome.of(folder);
    Outcome.of(folder.resolve("QMS/CR"));
    Outcome.of(folder, VerifyRequest.range("HEAD~1", "HEAD"));
    assertThat(TreeFingerprint.withTimes(folder)).isEqualTo(before);
  }

  @Test
  void they_are_the_same_after_a_refusal_and_where_nothing_can_be_judged(@TempDir Path other)
      throws Exception {
    try (TestLedger ledger = TestLedger.setup(other).templatesOf("CR").init()) {
      ledger.by(ledger.cast().init()).create("CR-001", "A change");
      ledger.replaceTip(ledger.edit().resign(TestKey.of("nobody")));
      ledger.object(ledger.objectAt("QMS/.policy/types.yml")).flip();
    }
    TreeFingerprint before = TreeFingerprint.withTimes(other);
    assertThat(Outcome.of(other).accepted()).isFalse();
    assertThatCode(() -> Outcome.of(other, VerifyRequest.history("nowhere")))
        .isInstanceOf(CannotJudgeException.class);
    assertThat(TreeFingerprint.withTimes(other)).isEqualTo(before);
  }

  @Test
  void a_repository_that_nobody_may_write_is_verified_as_any_other() throws Exception {
    TreeFingerprint writable = TreeFingerprint.withTimes(folder);
    try {
      makeReadOnly(folder);
      TreeFingerprint before = TreeFingerprint.withTimes(folder);
      assertThat(Outcome.of(folder).toString()).isEqualTo(honest);
      assertThat(TreeFingerprint.withTimes(folder)).isEqualTo(before);
    } finally {
      makeWritable(folder);
    }
    assertThat(TreeFingerprint.withTimes(folder).entries().keySet())
        .isEqualTo(writable.entries().keySet());
  }

  @Test
  @Verifies("REQ-VERIFY-004")
  void neither_environment_nor_configuration_of_the_caller_is_asked(
      @TempDir Path decoy, @TempDir Path evil) throws Exception {
    try (TestLedger ledger = TestLedger.setup(decoy).templatesOf().ungoverned().init()) {
      assertThat(ledger.tip()).isNotNull();
    }
    Path config = Files.writeString(evil.resolve("config"), hostileConfig(decoy));
    Files.copy(config, evil.resolve(".gitconfig"));
    Files.createDirectories(evil.resolve(".config/git"));
    Files.copy(config, evil.resolve(".config/git/config"));
    Files.createDirectories(evil.resolve(".config/jgit"));
    Files.copy(config, evil.resolve(".config/jgit/config"));
    TreeFingerprint before = TreeFingerprint.withTimes(folder);
    TreeFingerprint evilBefore = TreeFingerprint.withTimes(evil);

    assertThat(VerifyAlone.run(folder, evil, hostile(decoy, evil, config))).isEqualTo(honest);
    assertThat(TreeFingerprint.withTimes(folder)).isEqualTo(before);
    assertThat(TreeFingerprint.withTimes(evil)).isEqualTo(evilBefore);
  }

  @Test
  void a_variable_does_not_lend_a_repository_to_a_folder_that_has_none(@TempDir Path empty)
      throws Exception {
    Map<String, String> variables =
        Map.of("GIT_DIR", folder.resolve(".git").toString(), "GIT_WORK_TREE", folder.toString());
    assertThat(VerifyAlone.run(empty, home, variables))
        .isEqualTo("cannot judge: there is no git repository in " + empty);
  }

  private static Map<String, String> hostile(Path decoy, Path evil, Path config) {
    Map<String, String> variables = new HashMap<>();
    variables.put("HOME", evil.toString());
    variables.put("XDG_CONFIG_HOME", evil.resolve(".config").toString());
    variables.put("GIT_DIR", decoy.resolve(".git").toString());
    variables.put("GIT_COMMON_DIR", decoy.resolve(".git").toString());
    variables.put("GIT_WORK_TREE", decoy.toString());
    variables.put("GIT_INDEX_FILE", decoy.resolve(".git/index").toString());
    variables.put("GIT_OBJECT_DIRECTORY", decoy.resolve(".git/objects").toString());
    variables.put("GIT_ALTERNATE_OBJECT_DIRECTORIES", decoy.resolve(".git/objects").toString());
    variables.put("GIT_NAMESPACE", "decoy");
    variables.put("GIT_CEILING_DIRECTORIES", folder.toString());
    variables.put("GIT_GRAFT_FILE", config.toString());
    variables.put("GIT_SHALLOW_FILE", config.toString());
    variables.put("GIT_REPLACE_REF_BASE", "refs/heads/");
    variables.put("GIT_CONFIG_GLOBAL", config.toString());
    variables.put("GIT_CONFIG_SYSTEM", config.toString());
    variables.put("GIT_CONFIG_COUNT", "1");
    variables.put("GIT_CONFIG_KEY_0", "core.repositoryformatversion");
    variables.put("GIT_CONFIG_VALUE_0", "99");
    variables.put("GIT_TRACE", evil.resolve("trace").toString());
    return variables;
  }

  private static String hostileConfig(Path decoy) {
    return """
    [core]
      worktree = %s
      repositoryformatversion = 99
      bare = true
      packedGitLimit = 1
      streamFileThreshold = 1
    [extensions]
      refStorage = reftable
      objectFormat = sha256
    [include]
      path = %s
    [gpg "ssh"]
      program = %s
      allowedSignersFile = %s
    """
        .formatted(decoy, NOWHERE, NOWHERE, NOWHERE);
  }

  private static void makeReadOnly(Path folder) throws IOException {
    for (Path path : deepestFirst(folder)) {
      boolean directory = Files.isDirectory(path);
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(directory ? "r-xr-xr-x" : "r--r--r--"));
    }
  }

  private static void makeWritable(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        if (Files.isDirectory(path)) {
          Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
    }
  }

  private static List<Path> deepestFirst(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted((a, b) -> b.getNameCount() - a.getNameCount()).toList();
    }
  }
}
