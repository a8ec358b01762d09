package org.gitqms.ledger.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.workflow.EventKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process leaves that was killed while it wrote, and how the next one goes on. */
class RecoveryTest {

  private static final String RECORD = "QMS/.records/CR-001.json";

  @TempDir Path dir;
  private Server server;
  private Clone ines;
  private String old;
  private String now;

  /** The state before and after a check-in of CR-001; the clone stands after it. */
  @BeforeEach
  void open() throws Exception {
    server = Server.in(dir);
    ines = server.cloneFor(server.cast().init());
    ines.write(ines.create("CR-001"));
    old = ines.tip();
    ines.write(ines.move(EventKind.DISCARD, "CR-001"));
    now = ines.tip();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void killed_before_the_branch_moved() throws Exception {
    ines.git().output("reset", "-q", "--hard", old);
    journal(old, now);
    assertThat(ines.write(ines.create("CR-002"))).isInstanceOf(Outcome.Written.class);
    assertThat(ines.events(2)).containsExactly("create CR-002", "create CR-001");
    ines.isSound();
  }

  @Test
  void killed_after_the_branch_moved_with_index_and_files_old() throws Exception {
    files(old);
    journal(old, now);
    goesOn();
  }

  @Test
  void killed_with_some_files_new_and_the_index_old() throws Exception {
    files(old);
    ines.git().output("show", now + ":" + RECORD);
    Files.writeString(ines.folder().resolve(RECORD), ines.git().output("show", now + ":" + RECORD));
    journal(old, now);
    goesOn();
  }

  @Test
  void killed_with_files_and_index_new() throws Exception {
    journal(old, now);
    goesOn();
  }

  @Test
  void killed_with_new_files_lying_there_that_the_index_does_not_know() throws Exception {
    ines.write(ines.create("CR-002"));
    String next = ines.tip();
    ines.git().output("read-tree", now);
    journal(now, next);
    assertThat(ines.write(ines.create("CR-003"))).isInstanceOf(Outcome.Written.class);
    ines.isSound();
  }

  @Test
  void killed_while_git_held_its_locks() throws Exception {
    files(old);
    Files.writeString(ines.folder().resolve(".git/index.lock"), "half");
    Files.writeString(ines.folder().resolve(".git/refs/heads/main.lock"), "");
    journal(old, now);
    goesOn();
  }

  @Test
  void killed_in_an_undo_keeps_the_text_that_was_checked_in() throws Exception {
    ines.write(ines.move(EventKind.CHECKOUT, "CR-001"));
    ines.edit("CR-001", "Text.");
    String before = ines.tip();
    ines.write(ines.checkin("CR-001"));
    String after = ines.tip();
    ines.git().output("update-ref", Server.MAIN, before);
    new Journal(ines.folder().resolve(".git/qms"))
        .write(
            new Journal.Entry(
                Server.MAIN,
                ObjectId.fromString(after),
                ObjectId.fromString(before),
                Set.of(Clone.path("CR-001"))));
    ines.write(ines.create("CR-002"));
    assertThat(ines.status()).isEqualTo(" M " + Clone.path("CR-001") + "\n");
    assertThat(ines.text(Clone.path("CR-001"))).endsWith("Text.\n");
  }

  @Test
  void what_somebody_wrote_after_the_kill_is_kept_and_the_fix_lets_it_go_on() throws Exception {
    files(old);
    ines.change(RECORD, text -> text + "\n");
    journal(old, now);
    CannotActException[] thrown = new CannotActException[1];
    assertThatExceptionOfType(CannotActException.class)
        .isThrownBy(() -> ines.write(ines.create("CR-002")))
        .withMessageContaining(RECORD)
        .satisfies(e -> thrown[0] = e);
    assertThat(ines.tip()).isEqualTo(now);
    String command = thrown[0].fix().substring(thrown[0].fix().indexOf("git ") + 4);
    ines.git().output(command.split(" ", -1));
    goesOn();
  }

  @Test
  void a_journal_of_which_only_a_part_was_written_is_none() throws Exception {
    Files.writeString(ines.folder().resolve(".git/qms/journal.new"), "move refs/he");
    Files.writeString(ines.folder().resolve(".git/qms/journal"), "");
    goesOn();
  }

  @Test
  void a_branch_that_somebody_has_moved_on_since_is_left_alone() throws Exception {
    ines.git().output("commit", "-q", "--allow-empty", "-m", "Code");
    journal(old, now);
    assertThat(ines.write(ines.create("CR-002"))).isInstanceOf(Outcome.Written.class);
    assertThat(ines.status()).isEmpty();
  }

  @Test
  void an_index_that_is_locked_for_a_moment_is_waited_for() throws Exception {
    Path lock = ines.folder().resolve(".git/index.lock");
    Files.writeString(lock, "");
    Thread other =
        new Thread(
            () -> {
              // Another git, which lets go once the branch has moved.
              while (ines.tip().equals(now)) {
                Thread.onSpinWait();
              }
              assertThat(lock.toFile().delete()).isTrue();
            });
    other.start();
    assertThat(ines.write(ines.create("CR-002"))).isInstanceOf(Outcome.Written.class);
    other.join();
    ines.isSound();
  }

  @Test
  void an_index_that_stays_locked_is_told_and_finished_later() throws Exception {
    Path lock = ines.folder().resolve(".git/index.lock");
    Files.writeString(lock, "");
    assertThatExceptionOfType(CannotActException.class)
        .isThrownBy(() -> ines.write(ines.create("CR-002")))
        .withMessageContaining("the branch has moved")
        .satisfies(e -> assertThat(e.fix()).contains("the next git qms finishes it"));
    Files.deleteIfExists(lock);
    assertThat(ines.write(ines.create("CR-003"))).isInstanceOf(Outcome.Written.class);
    ines.isSound();
  }

  private void goesOn() throws Exception {
    assertThat(ines.write(ines.create("CR-002"))).isInstanceOf(Outcome.Written.class);
    assertThat(ines.events(2)).containsExactly("create CR-002", "discard CR-001");
    ines.isSound();
  }

  /** Index and work tree as in this commit, while the branch stays where it is. */
  private void files(String commit) {
    ines.git().output("read-tree", "-m", "-u", "HEAD", commit);
    ines.git().output("update-index", "-q", "--refresh");
  }

  private void journal(String from, String to) throws IOException {
    new Journal(ines.folder().resolve(".git/qms"))
        .write(
            new Journal.Entry(
                Server.MAIN, ObjectId.fromString(from), ObjectId.fromString(to), Set.of()));
  }
}
