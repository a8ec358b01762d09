package org.gitqms.ledger.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.testkit.TreeFingerprint;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events that are taken back. */
class UndoingTest {

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
  void an_event_is_reversed_with_its_files() throws Exception {
    String tip = ines.tip();
    ines.write(ines.create("CR-001"));
    assertThat(ines.undo().event().kind()).isEqualTo(EventKind.CREATE);
    assertThat(ines.tip()).isEqualTo(tip);
    assertThat(ines.holds(Clone.path("CR-001"))).isFalse();
    ines.isSound();
  }

  @Test
  void a_checked_in_text_stays_in_the_work_tree() throws Exception {
    ines.write(ines.create("CR-001"));
    ines.edit("CR-001", "Text.");
    ines.write(ines.checkin("CR-001"));
    ines.undo();
    assertThat(ines.text(Clone.path("CR-001"))).endsWith("Text.\n");
    assertThat(ines.status()).isEqualTo(" M " + Clone.path("CR-001") + "\n");
    ines.write(ines.checkin("CR-001"));
    ines.isSound();
  }

  @Test
  void what_is_staged_stays_staged() throws Exception {
    ines.write(ines.create("CR-001"));
    ines.edit("CR-001", "Text.");
    ines.write(ines.checkin("CR-001"));
    Files.writeString(ines.folder().resolve("code.c"), "int main;\n");
    ines.git().output("add", "code.c");
    ines.undo();
    assertThat(ines.status().lines()).contains("A  code.c");
  }

  @Test
  void an_edited_draft_that_would_go_is_in_the_way() throws Exception {
    ines.write(ines.create("CR-001"));
    ines.edit("CR-001", "Half a sentence");
    String tip = ines.tip();
    String status = ines.status();
    assertThatExceptionOfType(CannotActException.class)
        .isThrownBy(ines::undo)
        .withMessageContaining(Clone.path("CR-001"));
    assertThat(ines.tip()).isEqualTo(tip);
    assertThat(ines.status()).isEqualTo(status);
    assertThat(ines.text(Clone.path("CR-001"))).endsWith("Half a sentence\n");
  }

  @Test
  void to_only_say_which_it_is_writes_nothing() throws Exception {
    ines.write(ines.create("CR-001"));
    TreeFingerprint before = TreeFingerprint.of(ines.folder());
    LoggedEvent event = ines.with(desk -> EventWriter.at(desk).undo(true));
    assertThat(event.commit()).isEqualTo(ines.tip());
    assertThat(TreeFingerprint.of(ines.folder())).isEqualTo(before);
  }

  @Test
  @Verifies("REQ-DESK-005")
  void one_after_the_other_until_what_is_shared() throws Exception {
    ines.share(ines.create("CR-001"));
    ines.write(ines.move(EventKind.DISCARD, "CR-001"));
    ines.write(ines.move(EventKind.CHECKOUT, "CR-001"));
    ines.undo();
    ines.undo();
    assertThat(ines.tip()).isEqualTo(server.tip());
    refuses(ines, "is shared already");
    ines.isSound();
  }

  @Test
  @Verifies("REQ-DESK-005")
  void nobody_takes_back_what_another_did() throws Exception {
    ines.write(ines.create("CR-001"));
    Path other = server.cast().qa().key().writeTo(ines.home().resolve("qa"));
    ines.set("user.signingkey", other.toString());
    refuses(ines, "is init's, not yours");
  }

  @Test
  void a_plain_commit_is_no_event() throws Exception {
    ines.git().output("commit", "-q", "--allow-empty", "-m", "Code");
    refuses(ines, "is no event");
  }

  @Test
  void a_genesis_is_never_taken_back() throws Exception {
    Clone admin = server.cloneFor(server.cast().admin());
    String genesis = admin.git().output("rev-list", "--max-parents=0", "HEAD").strip();
    admin.git().output("reset", "-q", "--hard", genesis);
    admin.git().output("remote", "remove", "origin");
    refuses(admin, "a genesis is not taken back");
  }

  private static void refuses(Clone clone, String what) {
    List<String> before = List.of(clone.tip(), clone.status());
    assertThatExceptionOfType(CannotActException.class)
        .isThrownBy(clone::undo)
        .withMessageContaining(what)
        .satisfies(e -> assertThat(e.fix()).isNotBlank());
    assertThat(List.of(clone.tip(), clone.status())).isEqualTo(before);
  }
}
