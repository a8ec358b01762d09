package org.gitqms.githooks.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gitqms.githooks.CommandRun;
import org.gitqms.rules.policy.Seed;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.TestKey;
import org.gitqms.testkit.TreeFingerprint;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger is founded, in a new or an existing repository. */
class InitCommandTest {

  private static final String WORKFLOW = ".github/workflows/qms.yml";
  private static final String STAGING = ".github/workflows/qms-staging.yml";

  @TempDir private Path dir;
  private Path repo;
  private Path key;

  @BeforeEach
  void generate() {
    repo = dir.resolve("repo");
    key = TestKey.of("founder").writeTo(dir.resolve("id"));
  }

  @Test
  @Verifies("REQ-DESK-001")
  void a_new_folder_becomes_a_repository_with_a_ledger_that_verifies() throws Exception {
    CommandRun run = init();
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(git().output("log", "--format=%s|%an <%ae>").lines())
        .singleElement()
        .asString()
        .endsWith("|Ines Starter <ines@example.org>");
    String root = git().output("rev-parse", "HEAD").strip();
    assertThat(run.out()).contains("root: " + root).contains("QMS/SOP/SOP-001.md");
    assertThat(git().output("config", "qms.root").strip()).isEqualTo(root);
    assertThat(git().output("config", "user.signingkey").strip()).isEqualTo(key.toString());
    assertThat(git().output("status", "--porcelain").strip()).isEqualTo("?? .github/");
    assertThat(repo.resolve(WORKFLOW)).hasContent(CiWorkflow.VERIFY.text("main", root));
    assertThat(repo.resolve(STAGING)).hasContent(CiWorkflow.STAGING.text("main", root));
    assertThat(CommandRun.of("verify", repo, "--root", root).exit()).isZero();
    for (String path : Seed.procedures().keySet()) {
      assertThat(repo.resolve(path)).exists();
    }
  }

  @Test
  @Verifies("REQ-DESK-001")
  void what_was_there_before_stays_as_it_is() throws Exception {
    repository("main");
    Files.writeString(repo.resolve("staged.c"), "int staged;\n");
    git().output("add", "staged.c");
    Files.writeString(repo.resolve("loose.c"), "int loose;\n");
    assertThat(init("--no-ci").exit()).isZero();
    assertThat(git().output("log", "--format=%s").lines().skip(1)).containsExactly("Code");
    assertThat(git().output("status", "--porcelain").lines())
        .containsExactly("A  staged.c", "?? loose.c");
    assertThat(CommandRun.of("verify", repo).exit()).isZero();
  }

  @Test
  void what_is_staged_before_the_first_commit_is_not_lost() throws Exception {
    GitProcess.in(dir, dir).output("init", "-q", "-b", "main", repo.toString());
    Files.writeString(repo.resolve("staged.c"), "int staged;\n");
    git().output("add", "staged.c");
    assertThat(init("--no-ci").exit()).isZero();
    assertThat(git().output("status", "--porcelain").lines()).containsExactly("A  staged.c");
    assertThat(repo.resolve("staged.c")).hasContent("int staged;");
  }

  @Test
  void the_branch_may_have_another_name() throws Exception {
    repository("trunk");
    assertThat(init("--no-ci").out()).contains("On the branch trunk");
    assertThat(git().output("config", "qms.ledger").strip()).isEqualTo("trunk");
    assertThat(Files.readString(repo.resolve("QMS/.policy/systems.yml"))).contains("ledger: trunk");
    assertThat(CommandRun.of("verify", repo).exit()).isZero();
  }

  @Test
  void the_profile_is_chosen_and_no_other_than_two() throws Exception {
    refuses("--profile self-regulated, gxp", "--profile", "strict");
    assertThat(init("--no-ci", "--profile", "gxp").exit()).isZero();
    assertThat(Files.readString(repo.resolve("QMS/.policy/rules.yml"))).contains("profile: gxp");
  }

  @Test
  void nothing_is_founded_twice() throws Exception {
    init();
    assertThat(refuses("git qms status").err()).contains("there is a ledger on main already");
  }

  @ParameterizedTest
  @Verifies("REQ-DESK-001")
  @ValueSource(strings = {"QMS/mine.txt", WORKFLOW, STAGING})
  void nothing_is_overwritten(String path) throws Exception {
    repository("main");
    Files.createDirectories(repo.resolve(path).getParent());
    Files.writeString(repo.resolve(path), "mine\n");
    assertThat(refuses("").err()).contains("exists already, and nothing is overwritten");
    assertThat(repo.resolve(path)).hasContent("mine");
  }

  @Test
  void a_branch_that_is_not_checked_out_is_not_founded_upon() throws Exception {
    repository("main");
    git().output("switch", "-q", "--detach");
    refuses("git switch main");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ines <x> Starter", "Ines\nQMS-Actor: qa", "Ines\u0007", "\u202eseni"})
  void a_name_that_could_deceive_is_refused(String name) throws Exception {
    repository("main");
    TreeFingerprint before = lying();
    CommandRun run =
        run("--name", name, "--email", "ines@example.org", "--id", "ines", "--key", key);
    assertThat(run.exit()).as(run.out()).isNotZero();
    assertThat(run.err().lines().map(String::strip)).anyMatch(line -> line.startsWith("fix: "));
    assertThat(lying()).isEqualTo(before);
  }

  @Test
  void without_a_name_the_fix_says_where_to_give_it() throws Exception {
    repository("main");
    git().output("config", "user.name", "");
    TreeFingerprint before = lying();
    CommandRun run = run("--email", "ines@example.org", "--key", key);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("no answer to 'Your name'").contains("git qms init -h");
    assertThat(lying()).isEqualTo(before);
  }

  @Test
  void without_a_key_nothing_is_made() {
    CommandRun run =
        run("--name", "Ines", "--email", "i@example.org", "--key", dir.resolve("none"));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(dir.resolve("none").toString());
    assertThat(repo).doesNotExist();
  }

  @Test
  void where_nobody_can_be_asked_the_answers_are_options() {
    CommandRun run = CommandRun.of("init", repo);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("fix: give the answers as options, and --yes");
    assertThat(repo).doesNotExist();
  }

  private CommandRun init(Object... more) {
    List<Object> words =
        new ArrayList<>(
            List.of("--name", "Ines Starter", "--email", "ines@example.org", "--key", key));
    words.addAll(List.of(more));
    return run(words.toArray());
  }

  private CommandRun run(Object... options) {
    List<Object> words = new ArrayList<>(List.of("init", "--yes", "--no-hooks"));
    words.addAll(List.of(options));
    words.add(repo);
    return CommandRun.of(words.toArray());
  }

  private CommandRun refuses(String fix, Object... more) throws IOException {
    boolean there = Files.exists(repo);
    TreeFingerprint before = there ? lying() : new TreeFingerprint(Map.of());
    CommandRun run = init(more);
    assertThat(run.exit()).as(run.out()).isEqualTo(2);
    assertThat(run.err().lines()).anyMatch(line -> line.startsWith("fix: ") && line.contains(fix));
    assertThat(there ? lying() : new TreeFingerprint(Map.of())).isEqualTo(before);
    return run;
  }

  /** All that lies there but what git-qms keeps for itself, and objects that nothing leads to. */
  private TreeFingerprint lying() {
    TreeMap<String, String> entries = new TreeMap<>(TreeFingerprint.of(repo).entries());
    entries
        .keySet()
        .removeIf(path -> path.startsWith(".git/qms") || path.startsWith(".git/objects"));
    return new TreeFingerprint(entries);
  }

  private void repository(String branch) throws IOException {
    GitProcess.in(dir, dir).output("init", "-q", "-b", branch, repo.toString());
    Files.writeString(repo.resolve("code.c"), "int main;\n");
    git().output("add", "code.c");
    git()
        .configured("user.name", "Coder")
        .configured("user.email", "c@example.org")
        .output("commit", "-q", "-m", "Code");
  }

  private GitProcess git() {
    return GitProcess.in(repo, dir);
  }
}
