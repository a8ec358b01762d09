package org.gitqms.githooks.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.gitqms.githooks.Bench;
import org.gitqms.githooks.Seat;
import org.gitqms.testkit.TreeFingerprint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands with which somebody writes a document. */
class DraftingCommandsTest {

  private static final String DRAFT = "QMS/CR/CR-001/CR-001.draft.md";

  @TempDir private Path dir;
  private Bench bench;
  private Seat ines;

  @BeforeEach
  void sit() {
    bench = Bench.in(dir, "CR", "VAR");
    ines = bench.seat(bench.cast().init());
  }

  @AfterEach
  void leave() {
    bench.close();
  }

  @Test
  void create_tells_the_id_and_what_to_do_next() {
    assertThat(ines.does("create", "cr", "--title", "Read twice"))
        .contains("create CR-001")
        .contains("next: edit " + DRAFT + ", then: git qms checkin CR-001");
    assertThat(ines.text(DRAFT)).contains("Read twice");
    assertThat(ines.status()).isEmpty();
  }

  @Test
  void create_refuses_what_cannot_be_created() {
    ines.refuses(2, "one of: ", "create", "NOTE", "--title", "None");
    ines.refuses(2, "--parent ID", "create", "VAR", "--title", "Of nothing");
    ines.refuses(2, "leave out --parent", "create", "CR", "--parent", "CR-001", "--title", "No");
    ines.refuses(1, "", "create", "CR", "--title", "A".repeat(201));
    ines.refuses(2, "create --help", "create", "CR");
  }

  @Test
  void a_type_that_is_not_counted_is_created_by_its_whole_id() {
    ines.refuses(2, "git qms create ", "create", "TEMPLATE", "--title", "A template");
  }

  @Test
  void a_dry_run_writes_nothing_and_says_what_would_be() {
    TreeFingerprint before = TreeFingerprint.withTimes(ines.folder());
    assertThat(ines.does("create", "CR", "--title", "Read twice", "--dry-run"))
        .contains("would write qms: create CR-001");
    assertThat(ines.json("create", "CR", "--title", "Read twice", "--dry-run"))
        .containsEntry("written", false)
        .containsEntry("published", false);
    assertThat(TreeFingerprint.withTimes(ines.folder())).isEqualTo(before);
  }

  @Test
  void what_was_written_is_told_as_json() {
    assertThat(ines.json("create", "CR", "--title", "Read twice"))
        .containsEntry("written", true)
        .containsEntry("notes", List.of())
        .extractingByKey("events", InstanceOfAssertFactories.LIST)
        .singleElement(InstanceOfAssertFactories.MAP)
        .containsEntry("commit", ines.tip())
        .containsEntry("event", "create")
        .containsEntry("document", "CR-001")
        .containsEntry("actor", "init");
  }

  @Test
  void what_was_refused_is_told_as_json() {
    assertThat(ines.json("release", "TEMPLATE-CR"))
        .containsEntry("written", false)
        .extractingByKey("findings", InstanceOfAssertFactories.LIST)
        .first(InstanceOfAssertFactories.MAP)
        .containsKeys("rule", "message", "fix");
  }

  @Test
  void checkin_takes_the_text_that_lies_here_or_a_file() throws Exception {
    ines.does("create", "CR", "--title", "Read twice");
    ines.edit("CR-001", "What I found.");
    assertThat(ines.does("checkin", "CR-001", "-m", "First text.")).contains("checkin CR-001");
    assertThat(ines.git().output("log", "-1", "--format=%b")).contains("First text.");
    ines.does("checkout", "CR-001");
    Path other = dir.resolve("other.md");
    Files.writeString(other, ines.text(DRAFT) + "\nFrom a file.\n");
    ines.does("checkin", "CR-001", "--file", other);
    assertThat(ines.text(DRAFT)).endsWith("From a file.\n");
    assertThat(ines.status()).isEmpty();
  }

  @Test
  void checkin_refuses_without_a_text() throws Exception {
    ines.refuses(2, "git qms status", "checkin", "CR-009");
    ines.does("create", "CR", "--title", "Read twice");
    ines.refuses(2, "name a file", "checkin", "CR-001", "--file", dir.resolve("none"));
    Path bytes = dir.resolve("bytes");
    Files.write(bytes, new byte[] {(byte) 0xC3, (byte) 0x28});
    ines.refuses(2, "UTF-8", "checkin", "CR-001", "--file", bytes);
    Files.delete(ines.folder().resolve(DRAFT));
    ines.refuses(2, "git restore " + DRAFT, "checkin", "CR-001");
  }

  @Test
  void a_text_that_the_rules_refuse_is_refused_with_its_place() {
    ines.does("create", "CR", "--title", "Read twice");
    ines.write(DRAFT, "no frontmatter\n");
    assertThat(ines.refuses(1, "", "checkin", "CR-001").err())
        .containsPattern("QMS/CR/CR-001/CR-001.draft.md:\\d+:\\d+ .*QMS-1\\d\\d")
        .contains("refused; nothing was written");
  }

  @Test
  void what_is_in_force_stays_so_while_it_is_revised() {
    assertThat(ines.does("checkout", "SOP-001"))
        .contains("git qms checkin SOP-001; version 1.0 stays in force meanwhile\n");
  }

  @Test
  void checkout_is_refused_to_the_holder_and_withdraws_first() {
    ines.does("create", "CR", "--title", "Read twice");
    ines.refuses(2, "git qms checkin CR-001", "checkout", "CR-001");
    ines.edit("CR-001", "Text.");
    ines.does("checkin", "CR-001");
    ines.does("route", "CR-001", "--review");
    assertThat(ines.does("checkout", "CR-001").lines())
        .anyMatch(line -> line.contains("withdraw CR-001"))
        .anyMatch(line -> line.contains("checkout CR-001"))
        .anyMatch(line -> line.startsWith("next: edit " + DRAFT));
  }

  @Test
  void discard_does_not_throw_away_what_was_written() {
    ines.does("create", "CR", "--title", "Read twice");
    ines.edit("CR-001", "Half a sentence");
    ines.refuses(2, "git restore " + DRAFT, "discard", "CR-001");
    ines.git().output("restore", DRAFT);
    assertThat(ines.does("discard", "CR-001")).contains("discard CR-001");
  }

  @Test
  void what_needs_a_reason_is_refused_without_one() {
    ines.does("create", "CR", "--title", "Read twice");
    for (String word : new String[] {"abandon", "cancel", "reject", "revert"}) {
      ines.refuses(2, "-m TEXT", word, "CR-001");
    }
    ines.refuses(2, "-m TEXT", "reassign", "CR-001", "agent");
  }

  @Test
  void a_document_gets_another_owner_and_is_given_up() {
    ines.does("create", "CR", "--title", "Read twice");
    ines.does("discard", "CR-001");
    assertThat(ines.does("cancel", "CR-001", "-m", "Not needed.")).contains("CANCELLED");
  }

  @Test
  void the_same_text_twice_is_a_contradiction() throws Exception {
    Path file = Files.writeString(dir.resolve("reason"), "because\n");
    ines.does("create", "CR", "--title", "Read twice");
    ines.refuses(2, "one of them", "cancel", "CR-001", "-m", "so", "--file", file);
  }

  @Test
  void an_id_that_is_none_is_told_as_such() {
    assertThat(ines.refuses(2, "checkin --help", "checkin", "hello world").err())
        .contains("'hello world' is not a document id like CR-001");
  }

  @Test
  void undo_takes_back_and_says_which() {
    String tip = ines.tip();
    ines.does("create", "CR", "--title", "Read twice");
    assertThat(ines.does("undo", "--dry-run")).contains("would undo qms: create CR-001");
    assertThat(ines.does("undo")).contains("undone: qms: create CR-001");
    assertThat(ines.tip()).isEqualTo(tip);
    ines.refuses(2, "", "undo");
  }

  @Test
  void push_shares_it_and_rebase_takes_over_what_others_shared() {
    Seat agent = bench.seat(bench.cast().agent());
    assertThat(ines.json("create", "CR", "--title", "One", "--push"))
        .containsEntry("published", true);
    agent.does("create", "CR", "--title", "Two");
    assertThat(agent.does("rebase")).contains("yours is CR-002 now").contains("next: share them");
    agent.does("rebase", "--push");
    ines.does("rebase");
    assertThat(ines.tip()).isEqualTo(agent.tip());
  }
}
