package org.gitqms.githooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.TestLedger;
import org.gitqms.testkit.TreeFingerprint;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code git qms numbers} counts, and when it does not. */
class NumbersCommandTest {

  /** A change record that was reviewed by two. */
  @TempDir private static Path repo;

  @TempDir private Path folder;

  @BeforeAll
  static void aLedger() {
    TestLedger.setup(repo).templatesOf("CR").init().lead("CR-001", Status.PRE_REVIEWED).close();
  }

  @Test
  @Verifies("REQ-IMPORT-007")
  void a_history_that_verifies_is_counted_as_text() {
    assertThat(CommandRun.of("numbers", repo).succeeds().out().lines().map(l -> l.strip()))
        .contains(row("CR PRE_REVIEWED", 1), row("create", 1), row("review", 2), row("human", 2));
  }

  @Test
  void a_history_that_verifies_is_counted_as_json() {
    assertThat(CommandRun.of("numbers", repo, "--format", "json").succeeds().out())
        .startsWith("{\n  \"schemaVersion\" : 1,\n")
        .contains("\"PRE_REVIEWED\" : 1", "\"review\" : 2")
        .endsWith("}\n");
  }

  @Test
  void another_branch_can_be_counted() {
    assertThat(CommandRun.of("numbers", repo, "--ref", "main~1").succeeds().out().lines())
        .anyMatch(line -> line.strip().equals(row("review", 1)));
  }

  @Test
  @Verifies("REQ-IMPORT-007")
  void a_history_that_does_not_verify_is_not_counted() {
    try (TestLedger ledger = TestLedger.setup(folder).templatesOf("CR").init()) {
      ledger.lead("CR-001", Status.DRAFT);
      ledger.replaceTip(ledger.edit().keepSignature());
      ledger.replaceTip(ledger.edit().unsigned());
    }
    for (String format : new String[] {"text", "json"}) {
      CommandRun run = CommandRun.of("numbers", folder, "--format", format);
      assertThat(run.err().lines())
          .containsExactly(
              "git-qms: the history does not verify (errors: 1), so it is not counted",
              "fix: git qms verify " + folder + " --ref HEAD");
      assertThat(run.out()).isEmpty();
      assertThat(run.exit()).isEqualTo(1);
    }
  }

  @Test
  void another_format_is_refused() {
    CommandRun.of("numbers", repo, "--format", "sarif")
        .isRefused("there is no format 'sarif'", "--format text, json");
  }

  @Test
  void a_folder_that_is_no_repository_is_refused() {
    CommandRun.of("numbers", folder)
        .isRefused(
            "there is no git repository in " + folder, "name the folder of a git repository");
  }

  @Test
  void a_ref_that_is_not_there_is_refused() {
    CommandRun.of("numbers", repo, "--ref", "none")
        .isRefused("there is no revision 'none'", "name a branch, a tag or a full commit id");
  }

  @Test
  void nothing_in_the_repository_changes() {
    TreeFingerprint before = TreeFingerprint.withTimes(repo);
    CommandRun.of("numbers", repo);
    assertThat(TreeFingerprint.withTimes(repo)).isEqualTo(before);
  }

  private static String row(String name, int count) {
    return String.format("%-36s %d", name, count);
  }
}
