package org.gitqms.ledger.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events written offline, written again on top of what others have shared meanwhile. */
class RebasingTest {

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
  void without_own_events_the_branch_goes_on_to_the_shared_one() throws Exception {
    agent.share(agent.create("CR-001"));
    assertThat(ines.rebase()).isInstanceOf(Outcome.Written.class);
    assertThat(ines.tip()).isEqualTo(server.tip());
    ines.isSound();
  }

  @Test
  @Verifies("REQ-DESK-006")
  void own_events_stand_on_top_signed_again() throws Exception {
    ines.share(ines.create("CR-001"));
    ines.edit("CR-001", "Written offline.");
    ines.write(ines.checkin("CR-001"));
    ines.write(ines.move(EventKind.ROUTE_REVIEW, "CR-001"));
    agent.share(agent.create("CR-002"));
    Outcome.Written written = (Outcome.Written) ines.rebase();
    assertThat(written.events()).hasSize(2);
    assertThat(written.published()).isFalse();
    assertThat(ines.events(3))
        .containsExactly("route-review CR-001", "checkin CR-001", "create CR-002");
    assertThat(ines.text(Clone.path("CR-001"))).endsWith("Written offline.\n");
    assertThat(server.tip()).isNotEqualTo(ines.tip());
    ines.isSound();
  }

  @Test
  @Verifies("REQ-DESK-006")
  void documents_that_took_the_same_number_get_the_next_with_their_texts_and_later_events()
      throws Exception {
    twoOffline();
    agent.share(agent.create("CR-001"));
    Outcome.Written written = (Outcome.Written) ines.rebase();
    assertThat(written.notes())
        .containsExactly(
            "CR-001 was taken meanwhile: yours is CR-002 now",
            "CR-002 was taken meanwhile: yours is CR-003 now");
    assertThat(ines.events(6))
        .containsExactly(
            "checkin CR-003",
            "route-review CR-002",
            "create CR-003",
            "checkin CR-002",
            "create CR-002",
            "create CR-001");
    assertThat(ines.text(Clone.path("CR-002"))).endsWith("The first, CR-002.\n");
    assertThat(ines.text(Clone.path("CR-003"))).endsWith("The second, after CR-002.\n");
    assertThat(ines.text(Clone.path("CR-001"))).contains("By agent");
    ines.isSound();
  }

  /** Two documents of Ines, the second naming the first. */
  private void twoOffline() throws Exception {
    ines.write(ines.create("CR-001"));
    ines.edit("CR-001", "The first, CR-001.");
    ines.write(ines.checkin("CR-001"));
    ines.write(ines.create("CR-002"));
    ines.write(ines.move(EventKind.ROUTE_REVIEW, "CR-001"));
    ines.edit("CR-002", "The second, after CR-001.");
    ines.write(ines.checkin("CR-002"));
  }

  @Test
  void children_follow_a_parent_that_was_renumbered() throws Exception {
    ines.write(ines.create("CR-001"));
    ines.write(
        (state, actor) ->
            List.of(
                Step.of(
                    ines.event(EventKind.CREATE, "CR-001-VAR-001")
                        .with(TrailerKey.TITLE, "Not as CR-001 says")
                        .with(TrailerKey.VARIANCE, "type-1"))));
    agent.share(agent.create("CR-001"));
    assertThat(ines.rebase()).isInstanceOf(Outcome.Written.class);
    assertThat(ines.events(2)).containsExactly("create CR-002-VAR-001", "create CR-002");
    ines.isSound();
  }

  @Test
  void an_event_that_is_no_longer_allowed_is_refused_and_nothing_changes() throws Exception {
    Clone qa = server.cloneFor(server.cast().qa());
    Clone qb = server.cloneFor(server.cast().qb());
    ines.shareForReview("CR-001");
    qb.rebase();
    qb.write(qb.recommend("CR-001"));
    String tip = qb.tip();
    qa.share(qa.recommend("CR-001"));
    Outcome.Refused refused = (Outcome.Refused) qb.rebase();
    assertThat(refused.meanwhile())
        .extracting(LoggedEvent::actor)
        .containsExactly(Optional.of("qa"));
    assertThat(qb.tip()).isEqualTo(tip);
    qb.isSound();
  }

  @Test
  @Verifies("REQ-DESK-006")
  void an_answer_is_not_signed_again_for_a_text_that_its_signer_has_not_seen() throws Exception {
    Clone qb = server.cloneFor(server.cast().qb());
    ines.shareForReview("CR-001");
    qb.rebase();
    qb.write(qb.recommend("CR-001"));
    String tip = qb.tip();
    ines.share(ines.move(EventKind.WITHDRAW, "CR-001"));
    ines.share(ines.move(EventKind.CHECKOUT, "CR-001"));
    ines.edit("CR-001", "Another text.");
    ines.share(ines.checkin("CR-001"));
    ines.share(ines.move(EventKind.ROUTE_REVIEW, "CR-001"));
    Outcome.Refused refused = (Outcome.Refused) qb.rebase();
    assertThat(refused.findings())
        .extracting(Finding::message)
        .containsExactly(
            "the text of CR-001 is no longer what you have seen when you wanted to review");
    assertThat(qb.tip()).isEqualTo(tip);
  }

  @Test
  void an_event_of_somebody_else_is_not_signed_again() throws Exception {
    Clone shared = server.cloneFor(server.cast().init(), "shared");
    shared.write(shared.create("CR-001"));
    agent.share(agent.create("CR-001"));
    shared.set(
        "user.signingkey",
        server.cast().qa().key().writeTo(shared.home().resolve("qa")).toString());
    refuses(shared, "init's, not yours", "only who signed an event can sign it again");
  }

  @Test
  void a_plain_commit_is_moved_to_a_branch_of_its_own_by_the_literal_fix() throws Exception {
    Files.writeString(ines.folder().resolve("code.c"), "int main;\n");
    ines.git().output("add", "code.c");
    ines.git().output("commit", "-q", "-m", "Code");
    agent.share(agent.create("CR-001"));
    CannotActException refused = refuses(ines, "is no event that can be redone", "git branch");
    follow(ines, refused.fix());
    assertThat(ines.rebase()).isInstanceOf(Outcome.Written.class);
    assertThat(ines.tip()).isEqualTo(server.tip());
    assertThat(ines.git().output("log", "-1", "--format=%s", "saved").strip()).isEqualTo("Code");
  }

  @Test
  void a_merge_is_made_again_by_the_literal_fix() throws Exception {
    ines.git().output("switch", "-q", "-c", "work");
    Files.writeString(ines.folder().resolve("code.c"), "int main;\n");
    ines.git().output("add", "code.c");
    ines.git().output("commit", "-q", "-m", "Code");
    ines.git().output("switch", "-q", "main");
    ines.git().output("merge", "-q", "--no-ff", "-m", "Merge", "work");
    agent.share(agent.create("CR-001"));
    CannotActException refused =
        refuses(ines, "is no event that can be redone", "git merge --no-ff");
    follow(ines, refused.fix());
    assertThat(ines.git().output("rev-list", "--count", "main..work").strip()).isEqualTo("0");
  }

  @Test
  @Verifies("REQ-DESK-008")
  void a_server_whose_history_does_not_verify_is_not_built_upon() throws Exception {
    forge();
    String tip = ines.tip();
    for (Outcome outcome : List.of(ines.rebase(), ines.share(ines.create("CR-002")))) {
      assertThat(((Outcome.Refused) outcome).findings()).isNotEmpty();
    }
    assertThat(ines.tip()).isEqualTo(tip);
    ines.isSound();
  }

  @Test
  @Verifies("REQ-DESK-008")
  void what_git_pull_brought_is_judged_before_anything_is_signed_on_top_of_it() throws Exception {
    forge();
    ines.git().output("pull", "-q", "--ff-only");
    String tip = ines.tip();
    assertThat(ines.write(ines.create("CR-002"))).isInstanceOf(Outcome.Refused.class);
    assertThat(ines.share(ines.create("CR-002"))).isInstanceOf(Outcome.Refused.class);
    assertThat(ines.tip()).isEqualTo(tip);
    assertThat(server.tip()).isEqualTo(tip);
  }

  @Test
  void what_git_brings_while_an_event_is_written_is_not_taken_for_verified() throws Exception {
    ines.write(ines.create("CR-001"));
    ines.undo();
    forge();
    ines.git().output("pull", "-q", "--ff-only");
    ObjectId forged = ObjectId.fromString(ines.tip());
    ines.with(
        desk -> {
          VerifiedLine.of(desk).moved(forged, forged);
          assertThat(VerifiedLine.of(desk).judge()).isNotEmpty();
          return forged;
        });
  }

  @Test
  void nor_by_a_clone_that_has_no_branch_of_its_own_yet() throws Exception {
    ines.git().output("switch", "-q", "-c", "work");
    ines.git().output("branch", "-D", "main");
    forge();
    for (int i = 0; i < 2; i++) {
      assertThat(ines.share(ines.create("CR-002"))).isInstanceOf(Outcome.Refused.class);
    }
    assertThat(ines.git().run("rev-parse", "--verify", "-q", Server.MAIN).exit()).isNotZero();
  }

  @Test
  void a_clone_without_a_branch_of_its_own_gets_one_from_an_honest_server() throws Exception {
    ines.git().output("switch", "-q", "-c", "work");
    ines.git().output("branch", "-D", "main");
    agent.share(agent.create("CR-001"));
    assertThat(ines.share(ines.create("CR-002"))).isInstanceOf(Outcome.Written.class);
    assertThat(ines.tip()).isEqualTo(server.tip());
  }

  @Test
  void a_server_that_was_rewritten_is_not_believed_in_silence() throws Exception {
    agent.share(agent.create("CR-001"));
    ines.rebase();
    server.git().output("update-ref", Server.MAIN, server.tip() + "~1");
    Clone other = server.cloneFor(server.cast().init(), "other");
    other.share(other.create("CR-001"));
    server.git().output("gc", "-q", "--prune=now");
    for (int i = 0; i < 2; i++) {
      refuses(ines, "was rewritten", "ask who runs the server");
    }
  }

  /** Puts an event on the server that nobody has signed. */
  private void forge() {
    server.ledger().by(server.cast().init()).create("CR-001", "First");
    server.git().output("update-ref", Server.MAIN, server.ledger().edit().unsigned().name());
  }

  /** Types the commands of a fix that are git's own. */
  private static void follow(Clone clone, String fix) {
    for (String command : fix.split("; ", -1)) {
      if (!command.startsWith("git qms")) {
        clone.git().output(command.substring("git ".length()).split(" ", -1));
      }
    }
  }

  private CannotActException refuses(Clone clone, String what, String fix) {
    String tip = clone.tip();
    CannotActException[] thrown = new CannotActException[1];
    assertThatExceptionOfType(CannotActException.class)
        .isThrownBy(clone::rebase)
        .withMessageContaining(what)
        .satisfies(e -> assertThat(e.fix()).contains(fix))
        .satisfies(e -> thrown[0] = e);
    assertThat(clone.tip()).isEqualTo(tip);
    return thrown[0];
  }
}
