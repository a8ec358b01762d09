package org.gitqms.githooks.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.gitqms.githooks.Bench;
import org.gitqms.githooks.CommandRun;
import org.gitqms.githooks.Seat;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.Person;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that show where things stand. They write nothing. */
class QueryCommandsTest {

  @TempDir private static Path dir;
  private static Bench bench;
  private static Seat ines;
  private static Seat quentin;

  /** CR-001 was reviewed, CR-002 is held and edited, CR-003 is finished. */
  @BeforeAll
  static void sit() {
    bench = Bench.in(dir, "CR");
    bench.ledger().lead("CR-001", Status.IN_PRE_REVIEW);
    bench.ledger().by(bench.cast().init()).create("CR-002", "Held");
    bench.ledger().by(bench.cast().init()).create("CR-003", "Given up");
    bench.ledger().by(bench.cast().init()).discard("CR-003").cancel("CR-003", "Not needed.");
    bench.ledger().by(bench.cast().qa()).review("CR-001", "request-updates", "Say how to go back.");
    bench.ledger().by(bench.cast().rev()).recommend("CR-001");
    ines = bench.seat(bench.cast().init());
    quentin = bench.seat(bench.cast().qa());
    ines.edit("CR-002", "Half a sentence");
  }

  @AfterAll
  static void leave() {
    bench.close();
  }

  @Test
  void status_shows_what_lives() {
    assertThat(ines.reads("status"))
        .contains("CR-001")
        .contains("CR-002")
        .contains("SOP-001")
        .doesNotContain("CR-003");
    assertThat(ines.reads("status", "--all")).contains("CR-003").contains("CANCELLED");
    assertThat(ines.list("documents", "status"))
        .filteredOn(document -> "CR-002".equals(document.get("id")))
        .singleElement()
        .satisfies(
            document ->
                assertThat(document)
                    .containsEntry("status", "DRAFT")
                    .containsEntry("holder", "init")
                    .containsEntry("owner", "init"));
  }

  @Test
  void status_of_one_shows_what_can_be_done_with_it() {
    assertThat(ines.reads("status", "CR-002"))
        .contains("git qms checkin CR-002")
        .contains("git qms route CR-002 --review (checks it in first)");
    assertThat(quentin.reads("status", "CR-002")).doesNotContain("checkin");
    assertThat(ines.json("status", "cr-002"))
        .containsEntry("path", "QMS/CR/CR-002/CR-002.draft.md")
        .extractingByKey("commands", InstanceOfAssertFactories.LIST)
        .contains("git qms checkin CR-002");
    ines.refuses(2, "git qms status", "status", "CR-009");
  }

  @Test
  @Verifies("REQ-DESK-010")
  void every_command_that_is_offered_is_allowed() {
    for (Seat seat : List.of(ines, quentin)) {
      for (String offered : offers(seat)) {
        String[] words = offered.substring("git qms ".length()).split(" ", -1);
        Object[] all = Arrays.copyOf(words, words.length + 1, Object[].class);
        all[words.length] = "--dry-run";
        assertThat(seat.qms(all).exit()).as(offered).isZero();
      }
    }
  }

  @Test
  @Verifies("REQ-DESK-011")
  void history_shows_every_event_oldest_first() {
    String events = ines.reads("history", "CR-003");
    assertThat(events.lines().skip(1)).hasSize(3).first().asString().contains("create");
    assertThat(events.lines()).last().asString().contains("cancel");
    List<Map<String, Object>> all = ines.list("events", "history");
    assertThat(all.get(0)).containsEntry("event", "genesis");
    assertThat(all.get(all.size() - 1)).containsEntry("commit", ines.tip());
    ines.refuses(2, "git qms status", "history", "CR-009");
  }

  @Test
  void comments_are_shown_by_version() {
    String shown = ines.reads("comments", "CR-001");
    assertThat(shown)
        .contains("version 0.2")
        .contains("Quentin Adler: request-updates")
        .contains("Say how to go back.")
        .contains("Rufus Evers: recommend");
    assertThat(ines.list("comments", "comments", "CR-001", "--version", "0.2")).hasSize(2);
    assertThat(ines.list("comments", "comments", "CR-001", "--version", "0.1")).isEmpty();
    ines.refuses(2, "git qms status", "comments", "CR-009");
  }

  @Test
  void inbox_of_who_is_asked_for_nothing_says_so() {
    assertThat(quentin.reads("inbox")).isEqualTo("nothing waits for you\n");
    assertThat(quentin.list("tasks", "inbox")).isEmpty();
  }

  @Test
  void workspace_shows_what_is_held_and_whether_it_was_edited() {
    assertThat(ines.reads("workspace")).contains("CR-002").contains("yes");
    assertThat(ines.list("held", "workspace"))
        .singleElement()
        .satisfies(held -> assertThat(held).containsEntry("edited", true));
    assertThat(quentin.reads("workspace")).startsWith("you hold nothing");
  }

  @Test
  @Verifies("REQ-DESK-012")
  void doctor_tells_what_is_stuck_with_its_fix() {
    CommandRun run = ines.qms("doctor");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("the root of trust is not pinned in this clone")
        .contains("  fix: git qms trust")
        .contains("git does not call git-qms in this clone")
        .contains("  fix: git qms hooks install")
        .endsWith("2 found\n");
    assertThat(ines.list("troubles", "doctor"))
        .hasSize(2)
        .allSatisfy(trouble -> assertThat(trouble).containsKeys("document", "what", "fix"));
  }

  @Test
  void doctor_finds_edits_that_nobody_will_take() {
    quentin.write("QMS/CR/CR-001/CR-001.draft.md", "Not his.\n");
    quentin.write("QMS/notes.txt", "A note.\n");
    assertThat(quentin.list("troubles", "doctor"))
        .extracting(trouble -> trouble.get("what"))
        .contains(
            "QMS/CR/CR-001/CR-001.draft.md is changed here, and you do not hold it",
            "QMS/notes.txt is changed here: nothing lies under QMS/ but what events put there");
    assertThat(ines.qms("doctor").out()).doesNotContain("is changed here");
    quentin.git().output("restore", "QMS");
    quentin.git().output("clean", "-fdq", "QMS");
  }

  @Test
  void doctor_finds_a_commit_that_is_no_event_and_the_fix_takes_it_back() {
    Seat rita = bench.seat(bench.cast().rev());
    rita.write("QMS/notes.txt", "A note.\n");
    rita.git().output("add", "QMS/notes.txt");
    rita.git().output("commit", "-q", "-m", "A note");
    assertThat(rita.qms("doctor").out())
        .contains(" changes QMS/notes.txt, and is no event\n  fix: git reset --soft HEAD~1");
    rita.refuses(2, "git reset --soft HEAD~1", "undo");
    rita.git().output("reset", "-q", "--soft", "HEAD~1");
    assertThat(rita.qms("doctor").out()).doesNotContain("is no event");
  }

  @Test
  void the_last_event_of_a_document_is_told_with_what_was_said() {
    assertThat(ines.reads("status", "CR-003", "--all")).contains("cancel by", ": Not needed.");
  }

  @Test
  void who_is_not_set_up_may_look_all_the_same() {
    Seat guest = bench.seat(Person.human("guest", "Guest"));
    assertThat(guest.reads("status")).contains("CR-001");
    assertThat(guest.reads("status", "CR-002")).doesNotContain("you can");
    assertThat(guest.reads("read", "SOP-001")).isNotEmpty();
    assertThat(guest.reads("history")).contains("genesis");
    guest.refuses(2, "git qms user enrol", "inbox");
    assertThat(guest.qms("doctor").out()).contains("nobody is enrolled with your key");
  }

  @Test
  void where_there_is_no_ledger_every_query_says_so() {
    GitProcess.in(dir, ines.home()).output("init", "-q", "-b", "main", "empty");
    for (String query : new String[] {"status", "history", "inbox", "workspace", "doctor"}) {
      CommandRun run = CommandRun.of("-C", dir.resolve("empty"), query);
      assertThat(run.exit()).as(query).isEqualTo(2);
      assertThat(run.err()).as(query).contains("fix: begin one: git qms init");
    }
  }

  private static List<String> offers(Seat seat) {
    return seat.reads("status", "SOP-001")
        .lines()
        .filter(line -> line.contains("you can"))
        .map(line -> line.substring(line.indexOf("git qms ")))
        .toList();
  }
}
