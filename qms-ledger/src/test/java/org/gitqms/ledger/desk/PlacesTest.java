package org.gitqms.ledger.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gitqms.testkit.GitProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clones in which the ledger branch is somewhere else than usual, or nowhere. */
class PlacesTest {

  @TempDir Path dir;
  private Server server;
  private Clone ines;

  @BeforeEach
  void open() throws IOException {
    server = Server.in(dir);
    ines = server.cloneFor(server.cast().init());
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void on_another_branch_only_the_ledger_branch_moves() throws Exception {
    ines.git().output("switch", "-q", "-c", "work");
    String head = ines.git().output("rev-parse", "HEAD");
    assertThat(ines.write(ines.create("CR-001"))).isInstanceOf(Outcome.Written.class);
    assertThat(ines.git().output("rev-parse", "HEAD")).isEqualTo(head);
    assertThat(ines.holds(Clone.path("CR-001"))).isFalse();
    assertThat(ines.events(1)).containsExactly("create CR-001");
    ines.isSound();
  }

  @Test
  void on_another_branch_no_file_of_a_document_is_taken_for_its_text() throws Exception {
    ines.git().output("switch", "-q", "-c", "work");
    assertThatExceptionOfType(CannotActException.class)
        .isThrownBy(() -> ines.with(desk -> desk.file("QMS/.policy/rules.yml")))
        .satisfies(e -> assertThat(e.fix()).startsWith("git switch main"));
  }

  @Test
  void on_no_branch_only_the_ledger_branch_moves() throws Exception {
    ines.git().output("switch", "-q", "--detach");
    assertThat(ines.write(ines.create("CR-001"))).isInstanceOf(Outcome.Written.class);
    assertThat(ines.holds(Clone.path("CR-001"))).isFalse();
    ines.isSound();
  }

  @Test
  void a_branch_that_is_checked_out_elsewhere_is_not_moved_under_somebodys_feet() throws Exception {
    ines.git().output("switch", "-q", "-c", "work");
    ines.git().output("worktree", "add", "-q", dir.resolve("linked").toString(), "main");
    String tip = ines.tip();
    refuses(ines);
    assertThat(ines.tip()).isEqualTo(tip);
    Clone linked = at("linked");
    assertThat(linked.write(linked.create("CR-001"))).isInstanceOf(Outcome.Written.class);
    assertThat(linked.holds(Clone.path("CR-001"))).isTrue();
    assertThat(linked.status()).isEmpty();
  }

  @Test
  void nor_from_a_linked_work_tree() throws Exception {
    ines.git().output("worktree", "add", "-q", "-b", "work", dir.resolve("linked").toString());
    refuses(at("linked"));
    assertThat(ines.write(ines.create("CR-001"))).isInstanceOf(Outcome.Written.class);
  }

  @Test
  void in_a_bare_repository_the_branch_moves() throws Exception {
    Clone bare = bare();
    assertThat(bare.write(bare.create("CR-001"))).isInstanceOf(Outcome.Written.class);
    assertThat(bare.events(1)).containsExactly("create CR-001");
    bare.verifies();
  }

  @Test
  void a_work_tree_of_a_bare_repository_may_have_the_branch_and_the_repository_itself_not()
      throws Exception {
    Clone bare = bare();
    bare.git().output("worktree", "add", "-q", dir.resolve("linked").toString(), "main");
    refuses(bare);
    Clone linked = at("linked");
    assertThat(linked.write(linked.create("CR-001"))).isInstanceOf(Outcome.Written.class);
    assertThat(linked.status()).isEmpty();
  }

  @Test
  void from_a_folder_of_the_work_tree_it_is_the_same_clone() throws Exception {
    Clone below =
        new Clone(ines.folder().resolve("QMS/TEMPLATE"), ines.home(), ines.person(), ines.git());
    assertThat(below.write(below.create("CR-001"))).isInstanceOf(Outcome.Written.class);
    ines.isSound();
  }

  @Test
  void where_there_is_no_ledger_the_fix_is_to_begin_one() throws Exception {
    Path empty = Files.createDirectories(dir.resolve("empty"));
    GitProcess git = GitProcess.in(empty, ines.home());
    git.output("init", "-q", "-b", "main");
    Clone none = new Clone(empty, ines.home(), ines.person(), git);
    none.set("user.signingkey", ines.home().resolve("id").toString());
    none.set("gpg.format", "ssh");
    assertThatExceptionOfType(CannotActException.class)
        .isThrownBy(() -> none.write(none.create("CR-001")))
        .satisfies(e -> assertThat(e.fix()).endsWith("git qms init"));
  }

  @Test
  void the_remote_of_the_branch_comes_before_origin_and_the_only_one_will_do() throws Exception {
    assertThat(remote()).isEqualTo("origin");
    ines.git().output("remote", "add", "second", "../server.git");
    ines.set("branch.main.remote", "second");
    assertThat(remote()).isEqualTo("second");
    ines.set("branch.main.remote", "../server.git");
    assertThat(remote()).isEqualTo("origin");
    ines.git().output("remote", "remove", "origin");
    assertThat(remote()).isEqualTo("second");
    ines.git().output("remote", "add", "third", "../server.git");
    assertThat(remote()).isEqualTo("none");
  }

  private String remote() throws Exception {
    return ines.with(desk -> desk.settings().remoteOf("main").orElse("none"));
  }

  private Clone at(String folder) {
    Path place = dir.resolve(folder);
    return new Clone(place, ines.home(), ines.person(), ines.git().at(place));
  }

  private Clone bare() {
    ines.git().output("clone", "-q", "--bare", "../server.git", "../bare.git");
    Clone bare = at("bare.git");
    bare.set("gpg.format", "ssh");
    bare.set("user.signingkey", ines.home().resolve("id").toString());
    return bare;
  }

  private static void refuses(Clone clone) {
    assertThatExceptionOfType(CannotActException.class)
        .isThrownBy(() -> clone.write(clone.create("CR-001")))
        .withMessageContaining("is checked out in another work tree")
        .satisfies(e -> assertThat(e.fix()).contains("git worktree list"));
  }
}
