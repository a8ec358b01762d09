package org.gitqms.githooks.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.gitqms.githooks.CommandRun;
import org.gitqms.testkit.GitProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trace in a repository without a ledger. */
class PlainTraceTest {

  private static final String RTM = "QMS/SDLC-ABC/SDLC-ABC-RTM.md";

  @TempDir private Path dir;
  private Path folder;

  @BeforeEach
  void make() throws Exception {
    folder = Files.createDirectory(dir.resolve("repo"));
    GitProcess.in(folder, dir).output("init", "-q", ".");
    write(
        "QMS/SDLC-ABC/SDLC-ABC-RS.md",
        "| Id | Requirement |\n|--|--|\n| REQ-ABC-001 | It must lock |\n");
    write(
        RTM,
        """
        | Requirement | Verified by | Kind | Result | Reviewed |
        |-------------|-------------|------|--------|----------|

        | Suite | Tests | Passed | Failed | Skipped |
        |-------|-------|--------|--------|---------|
        """);
    write("T.java", "class T { @Test @Verifies(\"REQ-ABC-001\") void locks() {} }\n");
    write("r.xml", "<testsuite><testcase classname='T' name='locks'/></testsuite>");
  }

  private void write(String path, String text) throws Exception {
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private CommandRun trace(String... words) {
    Object[] all = new Object[words.length + 5];
    System.arraycopy(
        new Object[] {"-C", folder.toString(), "trace", "--fresh", "--plain"}, 0, all, 0, 5);
    System.arraycopy(words, 0, all, 5, words.length);
    return CommandRun.of(all);
  }

  @Test
  void documents_are_plain_files_and_a_matrix_is_written_in_place() throws Exception {
    assertThat(trace("--results", "r.xml").exit()).isEqualTo(1);
    trace("--update", "--results", "r.xml").succeeds();
    assertThat(Files.readString(folder.resolve(RTM)))
        .contains("| REQ-ABC-001 | `T.locks` | unit test | Pass | ")
        .contains("| r | 1 | 1 | 0 | 0 |");
    assertThat(trace("--results", "r.xml").succeeds().out())
        .contains("the only requirement is verified");
  }

  @Test
  void without_the_word_a_ledger_is_asked_for() {
    CommandRun run = CommandRun.of("-C", folder.toString(), "trace", "--fresh");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("there is no ledger").contains("fix: ");
  }
}
