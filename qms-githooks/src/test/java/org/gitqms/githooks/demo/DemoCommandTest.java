package org.gitqms.githooks.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gitqms.githooks.CommandRun;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.TreeFingerprint;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code git qms demo} shows is so. */
class DemoCommandTest {

  private static final String TRY = "  bin/git-qms ";

  @TempDir private static Path made;
  private static CommandRun demo = new CommandRun(-1, "", "");

  @TempDir private Path folder;

  @BeforeAll
  static void aPlay() {
    demo = CommandRun.of("demo", made.resolve("scratch"));
  }

  @Test
  void the_demo_succeeds() {
    demo.succeeds();
  }

  @Test
  void nothing_is_made_but_the_folder_that_was_named() {
    assertThat(made).isDirectoryContaining(p -> p.endsWith("scratch"));
    assertThat(made.toFile().list()).hasSize(1);
  }

  @Test
  @Verifies("REQ-DESK-015")
  void the_change_record_is_told_from_creation_to_closing() {
    assertThat(
            demo.out()
                .lines()
                .filter(l -> l.matches("  [0-9a-f]{12}  .*"))
                .map(DemoCommandTest::told))
        .hasSize(20)
        .containsSubsequence(
            "qms: genesis",
            "qms: create CR-001, 0.1",
            "qms: approve CR-001, 0.2 -> 1.0",
            "qms: release CR-001, 1.0",
            "Read the sensor twice (code)",
            "qms: approve CR-001, 1.1 -> 2.0")
        .endsWith("qms: close CR-001, 2.0");
  }

  @Test
  void the_honest_history_is_accepted_with_its_root_pinned() {
    assertThat(demo.out().lines())
        .contains("trust: authenticated: root pinned", "ACCEPTED: no errors in 20 commits");
  }

  @Test
  @Verifies({"REQ-VERIFY-002", "REQ-DESK-015"})
  void each_of_the_three_forgeries_is_found_by_its_own_rule() {
    assertThat(found("a. ")).contains(" QMS-702 ");
    assertThat(found("b. ")).contains(" QMS-701 ");
    assertThat(found("c. ")).matches("QMS/\\.records/CR-001\\.json:\\d+:\\d+ QMS-207 .*");
    assertThat(demo.out().lines().filter(l -> l.matches(".* QMS-\\d{3} .*"))).hasSize(3);
    assertThat(demo.out()).doesNotContain("NOT FOUND");
  }

  @Test
  void git_itself_finds_the_signature_of_the_approval_good(@TempDir Path home) {
    String shown =
        GitProcess.in(made.resolve("scratch"), home)
            .run("show", "--show-signature", "--stat", "HEAD~1")
            .toString();
    assertThat(shown).contains("Good \"git\" signature for quentin");
  }

  @Test
  void what_it_says_to_try_next_works() {
    assertThat(next())
        .extracting(line -> CommandRun.of((Object[]) line.split(" ")).exit())
        .containsExactly(0, 1, 0);
    assertThat(next())
        .anyMatch(l -> l.startsWith("verify "))
        .anyMatch(l -> l.startsWith("numbers "));
  }

  @Test
  void a_folder_that_exists_is_refused_and_left_as_it_was() throws Exception {
    Files.writeString(folder.resolve("mine"), "mine");
    TreeFingerprint before = TreeFingerprint.withTimes(folder);
    CommandRun.of("demo", folder)
        .isRefused(folder + " exists", "name a folder that does not exist yet");
    assertThat(TreeFingerprint.withTimes(folder)).isEqualTo(before);
  }

  @Test
  void a_folder_that_cannot_be_made_is_refused_with_a_fix() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    CommandRun run = CommandRun.of("demo", file.resolve("scratch"));
    assertThat(run.err().lines())
        .hasSize(2)
        .anyMatch(l -> l.startsWith("git-qms: the scratch repository cannot be written: "))
        .contains("fix: name a folder that can be made: git qms demo DIR");
    assertThat(run.exit()).isEqualTo(2);
  }

  /** The finding below a forgery. */
  private static String found(String forgery) {
    List<String> lines = demo.out().lines().toList();
    int at = 0;
    while (!lines.get(at).startsWith(forgery)) {
      at++;
    }
    assertThat(lines.get(at + 2)).startsWith("  fix: ");
    return lines.get(at + 1);
  }

  private static List<String> next() {
    return demo.out()
        .lines()
        .filter(l -> l.startsWith(TRY))
        .map(l -> l.substring(TRY.length()))
        .toList();
  }

  /** The subject behind id and player. */
  private static String told(String line) {
    return line.substring(26);
  }
}
