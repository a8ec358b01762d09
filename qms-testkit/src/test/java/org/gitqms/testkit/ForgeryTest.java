package org.gitqms.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgeryTest {

  private static final String DRAFT = "QMS/CR/CR-001/CR-001.draft.md";
  private static final String RECORD = "QMS/.records/CR-001.json";

  @TempDir private Path folder;
  @TempDir private Path home;
  private TestLedger ledger;
  private GitProcess git;

  @BeforeEach
  void begin() {
    ledger = TestLedger.init(folder).lead("CR-001", Status.DRAFT);
    git = GitProcess.in(folder, home).believing(ledger.people());
  }

  @AfterEach
  void end() {
    ledger.close();
  }

  @Test
  void a_commit_taken_apart_and_put_together_is_the_same_commit() {
    assertThat(ledger.edit().keepSignature()).isEqualTo(ledger.tip());
    assertThat(ledger.edit().resign(ledger.cast().init().key())).isEqualTo(ledger.tip());
  }

  @Test
  void under_the_old_signature_every_changed_part_is_found_by_git() {
    for (ObjectId forged :
        new ObjectId[] {
          ledger.edit().author("Ines Starter <init@example.org> 1 +0000").keepSignature(),
          ledger.edit().committer("Somebody <x@example.org> 1 +0000").keepSignature(),
          ledger.edit().message(m -> m + "x").keepSignature(),
          ledger.edit().trailer("QMS-Version", "0.9").keepSignature(),
          ledger.edit().text(DRAFT, t -> t + "x\n").keepSignature(),
          ledger.edit().text(RECORD, t -> t.replace("DRAFT", "CLOSED")).keepSignature(),
          ledger.edit().raw(r -> r.parents(java.util.List.of())).keepSignature(),
        }) {
      assertThat(forged).isNotEqualTo(ledger.tip());
      assertThat(git.run("verify-commit", forged.name()).succeeded()).isFalse();
    }
  }

  @Test
  void signed_again_a_forgery_is_good_to_git() {
    ObjectId forged =
        ledger
            .edit()
            .text(RECORD, t -> t.replace("DRAFT", "CLOSED"))
            .resign(ledger.cast().init().key());
    ledger.replaceTip(forged);
    assertThat(git.output("rev-parse", "main").strip()).isEqualTo(forged.name());
    assertThat(git.run("verify-commit", "main").succeeded()).isTrue();
    assertThat(git.output("show", "main:" + RECORD)).contains("CLOSED");
    assertThat(git.run("fsck", "--strict").succeeded()).isTrue();
  }

  @Test
  void events_can_follow_on_a_forgery() {
    ledger.replaceTip(
        ledger.edit().tree(t -> t.put("QMS/stray.md", "x\n")).resign(TestKey.random()));
    ledger.by(ledger.cast().init()).routeReview("CR-001");
    assertThat(git.output("show", "main:QMS/stray.md")).isEqualTo("x\n");
    assertThat(git.output("show", "main:" + RECORD)).contains("IN_PRE_REVIEW");
  }

  @Test
  void paths_are_added_taken_away_and_given_other_modes() {
    ObjectId forged =
        ledger
            .edit()
            .tree(
                t ->
                    t.delete(DRAFT)
                        .mode(RECORD, FileMode.EXECUTABLE_FILE)
                        .put("QMS/link", FileMode.SYMLINK, new byte[] {'x'})
                        .put("QMS/CR", "a file in the place of a folder\n"))
            .unsigned();
    assertThat(git.output("ls-tree", "-r", forged.name()))
        .contains("100755 blob", "120000 blob", "\tQMS/link\n", "\tQMS/CR\n")
        .doesNotContain(DRAFT);
    assertThat(git.run("verify-commit", forged.name()).succeeded()).isFalse();
  }

  @Test
  void names_stand_in_the_order_that_git_asks_for() {
    ledger.replaceTip(
        ledger
            .edit()
            .tree(t -> t.put("QMS/CR.md", "after CR-x\n").put("QMS/CR-x", "before the folder CR\n"))
            .unsigned());
    assertThat(git.run("fsck", "--strict").err()).isEmpty();
    assertThat(git.output("ls-tree", "--name-only", "main", "QMS/").lines())
        .containsSubsequence("QMS/CR-x", "QMS/CR.md", "QMS/CR");
  }

  @Test
  void headers_can_be_doubled_and_bytes_be_anything() {
    ObjectId doubled =
        ledger
            .edit()
            .raw(r -> r.append("gpgsig", r.header("gpgsig").orElseThrow()))
            .keepSignature();
    assertThat(git.output("cat-file", "commit", doubled.name()).split("gpgsig ", -1)).hasSize(3);
    ObjectId garbage = ledger.edit().bytes(b -> new byte[] {0, 1, 2});
    assertThat(git.output("cat-file", "-s", garbage.name())).isEqualTo("3\n");
  }

  @Test
  void a_flipped_bit_leaves_the_compression_whole_and_breaks_the_hash() {
    LooseObject damaged = ledger.object(ledger.objectAt(RECORD));
    byte[] before = damaged.bytes();
    damaged.flip();
    assertThat(damaged.bytes()).hasSameSizeAs(before).isNotEqualTo(before);
    GitProcess.Outcome fsck = git.run("fsck", "--strict");
    assertThat(fsck.succeeded()).isFalse();
    assertThat(fsck.err()).contains("mismatch");
  }

  @Test
  void a_truncated_and_a_missing_object_are_found_by_git() {
    ledger.object(ledger.tip()).truncate();
    assertThat(git.run("fsck", "--strict").succeeded()).isFalse();
    assertThat(git.run("cat-file", "commit", ledger.tip().name()).succeeded()).isFalse();
    ObjectId record = ledger.objectAt(RECORD);
    ledger.object(record).delete();
    assertThat(git.run("cat-file", "-e", record.name()).succeeded()).isFalse();
    assertThatThrownBy(() -> ledger.object(record)).hasMessageContaining("no loose object");
  }

  @Test
  void an_object_can_be_passed_off_as_another() {
    ObjectId one = ledger.objectAt(RECORD);
    ledger.object(one).replaceBy(ledger.object(ledger.objectAt(DRAFT)));
    assertThat(git.run("fsck", "--strict").err()).contains("mismatch");
  }
}
