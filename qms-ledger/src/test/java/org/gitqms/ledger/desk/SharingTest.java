package org.gitqms.ledger.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.testkit.TreeFingerprint;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events that are written onto the shared branch. */
class SharingTest {

  @TempDir Path dir;
  private Server server;
  private Clone ines;
  private Clone agent;

  @BeforeEach
  void open() throws IOException {
    server = Server.in(dir);
    ines = server.cloneFor(server.cast().init());
    agent = server.cloneFor(server.cast().agent());
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void an_event_is_on_the_server_and_here() throws Exception {
    Outcome.Written written = (Outcome.Written) ines.share(ines.create("CR-001"));
    assertThat(written.published()).isTrue();
    assertThat(server.tip()).isEqualTo(ines.tip());
    ines.isSound();
  }

  @Test
  void what_was_written_offline_goes_along() throws Exception {
    ines.write(ines.create("CR-001"));
    ines.share(ines.create("CR-002"));
    assertThat(server.tip()).isEqualTo(ines.tip());
    assertThat(ines.events(2)).containsExactly("create CR-002", "create CR-001");
  }

  @Test
  void two_people_on_two_documents_never_hinder_each_other() throws Exception {
    ines.share(ines.create("CR-001"));
    Outcome.Written written = (Outcome.Written) agent.share(agent.create("CR-002"));
    assertThat(written.published()).isTrue();
    assertThat(server.tip()).isEqualTo(agent.tip());
    assertThat(agent.holds(Clone.path("CR-001"))).isTrue();
    agent.isSound();
  }

  @Test
  void the_second_on_one_document_is_told_what_the_first_did() throws Exception {
    Clone qa = server.cloneFor(server.cast().qa());
    Clone qb = server.cloneFor(server.cast().qb());
    ines.shareForReview("CR-001");
    qb.rebase();
    qa.share(qa.recommend("CR-001"));
    String before = server.tip();
    Outcome.Refused refused = (Outcome.Refused) qb.share(qb.recommend("CR-001"));
    assertThat(refused.findings()).isNotEmpty();
    assertThat(refused.meanwhile())
        .extracting(event -> event.event().kind(), LoggedEvent::actor)
        .containsExactly(tuple(EventKind.REVIEW, Optional.of("qa")));
    assertThat(server.tip()).isEqualTo(before);
    assertThat(qb.tip()).as("the clone has caught up").isEqualTo(before);
    assertThat(qb.status()).isEmpty();
  }

  @Test
  void a_clone_that_is_not_behind_only_pushes() throws Exception {
    ines.share(ines.create("CR-001"));
    ines.git().output("config", "remote.origin.uploadpack", "false");
    assertThat(ines.share(ines.create("CR-002"))).isInstanceOf(Outcome.Written.class);
    assertThat(server.tip()).isEqualTo(ines.tip());
  }

  @Test
  void what_is_wanted_is_asked_again_where_the_clone_was_behind() throws Exception {
    agent.share(agent.create("CR-001"));
    List<Integer> known = new ArrayList<>();
    ines.with(
        desk ->
            EventWriter.at(desk)
                .share(
                    at -> {
                      known.add(at.state().ids().size());
                      return ines.create(known.size() == 1 ? "CR-001" : "CR-002");
                    }));
    assertThat(known).hasSize(2).isSorted().doesNotHaveDuplicates();
    assertThat(ines.events(2)).containsExactly("create CR-002", "create CR-001");
  }

  @Test
  @Verifies("REQ-DESK-007")
  void a_lost_race_is_run_again_until_it_is_won() throws Exception {
    agent.share(agent.create("CR-001"));
    String theirs = server.tip();
    server.git().output("branch", "theirs", theirs);
    server.git().output("update-ref", Server.MAIN, theirs + "~1");
    // While the first push is under way, somebody else's arrives.
    server.hook(
        "pre-receive",
        "if test ! -e raced; then touch raced; unset GIT_QUARANTINE_PATH;"
            + " git update-ref refs/heads/main "
            + theirs
            + "; fi\n");
    ines.share(
        (state, actor) ->
            ines.create(
                    state.ids().stream().anyMatch(id -> id.value().equals("CR-001"))
                        ? "CR-002"
                        : "CR-001")
                .on(state, actor));
    assertThat(server.dir().resolve("server.git/raced")).exists();
    assertThat(ines.events(2)).containsExactly("create CR-002", "create CR-001");
    assertThat(server.tip()).isEqualTo(ines.tip());
    ines.isSound();
  }

  @Test
  @Verifies("REQ-DESK-007")
  void a_refusal_of_the_server_is_passed_on_and_nothing_changes_here() throws Exception {
    server.hook("pre-receive", "echo 'QMS-999 not today' >&2; exit 1\n");
    ines.write(ines.create("CR-001"));
    ines.edit("CR-001", "Text.");
    String tip = ines.tip();
    TreeFingerprint files = TreeFingerprint.of(ines.folder().resolve("QMS"));
    Outcome.Refused refused = (Outcome.Refused) ines.share(ines.checkin("CR-001"));
    assertThat(refused.said().lines()).contains("QMS-999 not today");
    assertThat(ines.tip()).isEqualTo(tip);
    assertThat(ines.status()).isEqualTo(" M " + Clone.path("CR-001") + "\n");
    assertThat(TreeFingerprint.of(ines.folder().resolve("QMS"))).isEqualTo(files);
  }

  @Test
  void what_the_server_says_of_a_push_is_a_note() throws Exception {
    server.hook("post-receive", "echo 'qa has a new task'\n");
    Outcome.Written written = (Outcome.Written) ines.share(ines.create("CR-001"));
    assertThat(written.notes()).containsExactly("qa has a new task");
  }

  @Test
  void a_server_that_never_lets_go_of_its_branch_is_given_up() throws Exception {
    Files.writeString(server.dir().resolve("server.git/refs/heads/main.lock"), "");
    String tip = ines.tip();
    Outcome outcome = ines.share(ines.create("CR-001"));
    assertThat(((Outcome.Refused) outcome).said()).containsIgnoringCase("lock");
    assertThat(ines.tip()).isEqualTo(tip);
  }

  @Test
  void files_in_the_way_refuse_before_the_server_is_asked() throws Exception {
    ines.share(ines.create("CR-001"));
    ines.edit("CR-001", "Text.");
    ines.change("QMS/.records/CR-001.json", text -> text + "\n");
    String tip = server.tip();
    assertThatExceptionOfType(CannotActException.class)
        .isThrownBy(() -> ines.share(ines.checkin("CR-001")));
    assertThat(server.tip()).isEqualTo(tip);
    assertThat(ines.tip()).isEqualTo(tip);
  }

  @Test
  void a_file_that_git_ignores_is_not_written_over() throws Exception {
    Path mine = ines.folder().resolve(Clone.path("CR-001"));
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "Mine.\n");
    Files.writeString(ines.folder().resolve(".git/info/exclude"), "QMS/CR/\n");
    assertThatExceptionOfType(CannotActException.class)
        .isThrownBy(() -> ines.write(ines.create("CR-001")))
        .withMessageContaining("lies here already, and git is told to ignore it");
    assertThat(mine).hasContent("Mine.\n");
  }

  @Test
  void a_held_draft_survives_what_others_did() throws Exception {
    ines.share(ines.create("CR-001"));
    ines.edit("CR-001", "Half a sentence");
    agent.share(agent.create("CR-002"));
    ines.share(ines.create("CR-003"));
    assertThat(ines.text(Clone.path("CR-001"))).endsWith("Half a sentence\n");
    assertThat(ines.status()).isEqualTo(" M " + Clone.path("CR-001") + "\n");
    ines.share(ines.checkin("CR-001"));
    ines.isSound();
  }

  @Test
  void without_a_remote_the_fix_names_one() throws Exception {
    ines.git().output("remote", "remove", "origin");
    assertThatExceptionOfType(CannotActException.class)
        .isThrownBy(() -> ines.share(ines.create("CR-001")))
        .satisfies(e -> assertThat(e.fix()).startsWith("git remote add origin URL"));
  }

  @Test
  void a_server_that_cannot_be_reached_changes_nothing() throws Exception {
    ines.set("remote.origin.url", dir.resolve("gone.git").toString());
    String tip = ines.tip();
    assertThatExceptionOfType(CannotActException.class)
        .isThrownBy(() -> ines.share(ines.create("CR-001")))
        .satisfies(e -> assertThat(e.fix()).contains("leaving out --push"));
    assertThat(ines.tip()).isEqualTo(tip);
  }

  @Test
  void an_empty_server_gets_the_branch() throws Exception {
    server.git().output("init", "-q", "--bare", "-b", "main", "../second.git");
    ines.set("remote.origin.url", dir.resolve("second.git").toString());
    ines.git().output("update-ref", "-d", "refs/remotes/origin/main");
    assertThat(((Outcome.Written) ines.share(ines.create("CR-001"))).published()).isTrue();
    assertThat(server.git().at(dir.resolve("second.git")).output("rev-parse", "main").strip())
        .isEqualTo(ines.tip());
  }

  @Test
  void only_what_is_here_and_not_there_counts_as_unshared() throws Exception {
    ines.write(ines.create("CR-001"));
    ines.write(ines.create("CR-002"));
    assertThat(ines.<Integer>with(Desk::unpublished)).isEqualTo(2);
    ines.share((state, actor) -> List.of());
    assertThat(ines.<Integer>with(Desk::unpublished)).isZero();
    assertThat(server.tip()).isEqualTo(ines.tip());
  }
}
