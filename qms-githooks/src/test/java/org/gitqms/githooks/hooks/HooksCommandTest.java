package org.gitqms.githooks.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.gitqms.githooks.CommandRun;
import org.gitqms.testkit.GitProcess;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HooksCommandTest {

  @TempDir private Path dir;
  private Path repo;
  private Path hooks;
  private Path executable;
  private GitProcess git;

  @BeforeEach
  void repository() throws Exception {
    repo = dir.resolve("repo");
    hooks = repo.resolve(".git/hooks");
    executable = script(dir.resolve("git-qms"), "echo \"git-qms $*\" >&2; env >&2; cat >&2\n");
    System.setProperty("qms.executable", executable.toString());
    GitProcess.in(dir, dir).output("init", "-q", "-b", "main", repo.toString());
    git = GitProcess.in(repo, dir);
  }

  @AfterEach
  void forget() {
    System.clearProperty("qms.executable");
  }

  @Test
  void installed_hooks_are_called_and_signing_is_set_up() throws Exception {
    install().succeeds();
    assertThat(check().out()).contains("pre-commit: installed").doesNotContain("fix:");
    assertThat(git.output("config", "gpg.format").strip()).isEqualTo("ssh");
    assertThat(git.output("config", "commit.gpgsign").strip()).isEqualTo("true");
    assertThat(git.output("config", "user.signingkey").strip()).isEqualTo(dir + "/key.pub");
    GitProcess.Outcome run =
        git.with("JAVA_TOOL_OPTIONS", "-Dx=1").run("hook", "run", "pre-commit");
    assertThat(run.err()).contains("git-qms hook pre-commit").doesNotContain("JAVA_TOOL_OPTIONS");
  }

  @Test
  @Verifies("REQ-HOOK-004")
  void a_hook_of_somebody_else_is_kept_called_and_given_back() throws Exception {
    Path foreign = script(hooks.resolve("pre-commit"), "echo foreign >&2; exit 7\n");
    byte[] before = Files.readAllBytes(foreign);
    install().succeeds();
    GitProcess.Outcome run = git.run("hook", "run", "pre-commit");
    assertThat(run.exit()).isEqualTo(7);
    assertThat(run.err()).contains("foreign").doesNotContain("git-qms hook");
    CommandRun.of("hooks", "uninstall", repo).succeeds();
    assertThat(Files.readAllBytes(foreign)).isEqualTo(before);
    assertThat(check().out()).contains("pre-commit: foreign").contains("pre-push: missing");
  }

  @Test
  void installing_twice_keeps_the_foreign_hook_once() throws Exception {
    script(hooks.resolve("pre-commit"), "exit 0\n");
    install().succeeds();
    install().succeeds();
    assertThat(Files.readString(hooks.resolve("pre-commit.before-git-qms"))).endsWith("exit 0\n");
  }

  @Test
  @Verifies("REQ-HOOK-005")
  void a_hook_whose_git_qms_is_gone_fails_and_is_told() throws Exception {
    install().succeeds();
    Files.delete(executable);
    assertThat(check().out()).contains("pre-commit: its git-qms is gone");
    GitProcess.Outcome run = git.run("hook", "run", "pre-commit");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("fix: install git-qms again");
  }

  @Test
  void a_hook_that_is_old_or_cannot_run_is_told() throws Exception {
    install().succeeds();
    Path hook = hooks.resolve("pre-commit");
    Files.writeString(hook, Files.readString(hook).replace("git-qms hook 2", "git-qms hook 1"));
    Files.setPosixFilePermissions(
        hooks.resolve("commit-msg"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(check().out()).contains("pre-commit: outdated").contains("commit-msg: not exec");
    assertThat(check().exit()).isEqualTo(1);
  }

  @Test
  void hooks_in_the_work_tree_belong_to_another_tool() {
    git.output("config", "core.hooksPath", ".husky");
    CommandRun run = install();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("fix: git config --local --unset core.hooksPath");
  }

  @Test
  void a_hooks_path_of_the_repository_outside_of_the_work_tree_is_honoured() {
    git.output("config", "core.hooksPath", dir.resolve("elsewhere").toString());
    install().succeeds();
    assertThat(dir.resolve("elsewhere/pre-commit")).isExecutable();
  }

  @Test
  void a_work_tree_beside_the_first_one_has_the_same_hooks() {
    git.configured("user.name", "A")
        .configured("user.email", "a@example.org")
        .output("commit", "-q", "--allow-empty", "-m", "Begin");
    git.output("worktree", "add", "-q", dir.resolve("second").toString());
    CommandRun.of("hooks", "install", dir.resolve("second"), "--key", dir.resolve("key.pub"))
        .succeeds();
    assertThat(hooks.resolve("pre-commit")).isExecutable();
  }

  @Test
  void without_a_known_executable_nothing_is_installed() {
    System.clearProperty("qms.executable");
    CommandRun run = install();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("fix: call git-qms by its launcher");
    assertThat(hooks.resolve("pre-commit")).doesNotExist();
  }

  private CommandRun install() {
    return CommandRun.of("hooks", "install", repo, "--key", dir.resolve("key.pub"));
  }

  @Test
  void git_leaves_documents_as_they_are_whatever_pushed_attributes_ask_for() throws Exception {
    Path own = Files.createDirectories(repo.resolve(".git/info")).resolve("attributes");
    Files.writeString(own, "*.png binary");
    Files.writeString(
        repo.resolve(".gitattributes"), "QMS/** text eol=crlf working-tree-encoding=UTF-16\n");
    for (int i = 0; i < 2; i++) {
      install().succeeds();
      assertThat(git.output("check-attr", "text", "eol", "working-tree-encoding", "--", "QMS/a.md"))
          .isEqualTo(
              """
              QMS/a.md: text: unset
              QMS/a.md: eol: unspecified
              QMS/a.md: working-tree-encoding: unspecified
              """);
      assertThat(Files.readAllLines(own)).hasSize(3).contains("*.png binary");
    }
    CommandRun.of("hooks", "uninstall", repo).succeeds();
    assertThat(own).hasContent("*.png binary");
  }

  @Test
  void in_a_bare_repository_the_hooks_of_a_server_are_checked() throws Exception {
    GitProcess.in(dir, dir).output("init", "-q", "--bare", "bare.git");
    CommandRun run = CommandRun.of("hooks", "check", dir.resolve("bare.git"), "--json");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("\"pre-receive\": \"missing\"", "\"installed\": false");
  }

  private CommandRun check() {
    return CommandRun.of("hooks", "check", repo);
  }

  private static Path script(Path file, String body) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
