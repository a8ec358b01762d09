package org.gitqms.githooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Git;
import org.gitqms.testkit.GitProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The editor that git is set up with. */
class EditorTest {

  @TempDir private Path dir;
  private GitProcess git;

  @BeforeEach
  void repository() {
    assumeTrue(System.getenv("GIT_EDITOR") == null, "skipped: GIT_EDITOR is set here");
    git = GitProcess.in(dir, dir);
    git.output("init", "-q");
  }

  @Test
  void what_stands_above_the_scissors_is_the_text() throws Exception {
    set("sed -i -e '1s/.*/A reason./' -e '$aBelow.'");
    assertThat(ask("").strip()).isEqualTo("A reason.");
  }

  @Test
  void what_was_begun_stands_there_already() throws Exception {
    set("cat > /dev/null");
    assertThat(ask("Begun.").strip()).isEqualTo("Begun.");
  }

  @Test
  void an_editor_that_fails_says_that_nothing_is_to_be_done() {
    set("false");
    assertThatExceptionOfType(CannotActException.class)
        .isThrownBy(() -> ask("Begun."))
        .satisfies(e -> assertThat(e.fix()).contains("git config core.editor"));
  }

  @Test
  void the_editor_may_stand_at_a_path_with_blanks_and_have_options() throws Exception {
    Path script = Files.createDirectories(dir.resolve("my tools")).resolve("ed");
    Files.writeString(script, "#!/bin/sh\necho \"$1\" > \"$2\"\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    set("'" + script + "' --option");
    assertThat(ask("").strip()).isEqualTo("--option");
  }

  private void set(String editor) {
    git.output("config", "core.editor", editor);
  }

  private String ask(String begun) throws Exception {
    return Editor.of(Git.in(dir)).ask(begun, "try it");
  }
}
