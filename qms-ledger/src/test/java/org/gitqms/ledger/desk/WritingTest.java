package org.gitqms.ledger.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.testkit.TreeFingerprint;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events that are written in one clone only. */
class WritingTest {

  private static final String RECORD = "QMS/.records/CR-001.json";

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
  void an_event_moves_branch_index_and_work_tree_together() throws Exception {
    Outcome.Written written = (Outcome.Written) ines.write(ines.create("CR-001"));
    assertThat(written.published()).isFalse();
    assertThat(written.events()).extracting(WrittenEvent::commit).containsExactly(ines.tip());
    assertThat(ines.text(Clone.path("CR-001"))).contains("By init");
    ines.isSound();
  }

  @Test
  void a_checked_in_text_is_what_lay_in_the_work_tree() throws Exception {
    ines.write(ines.create("CR-001"));
    ines.edit("CR-001", "What I found.");
    assertThat(ines.write(ines.checkin("CR-001"))).isInstanceOf(Outcome.Written.class);
    assertThat(ines.text(Clone.path("CR-001"))).endsWith("What I found.\n");
    ines.isSound();
  }

  @Test
  @Verifies("REQ-DESK-004")
  void a_draft_that_is_being_written_survives_other_events() throws Exception {
    ines.write(ines.create("CR-001"));
    ines.edit("CR-001", "Half a sentence");
    ines.write(ines.create("CR-002"));
    assertThat(ines.text(Clone.path("CR-001"))).endsWith("Half a sentence\n");
    assertThat(ines.status()).isEqualTo(" M " + Clone.path("CR-001") + "\n");
  }

  @Test
  void what_is_staged_stays_staged() throws Exception {
    Files.writeString(ines.folder().resolve("code.c"), "int main;\n");
    ines.git().output("add", "code.c");
    ines.write(ines.create("CR-001"));
    assertThat(ines.status()).isEqualTo("A  code.c\n");
  }

  @Test
  void a_file_that_was_only_touched_is_not_in_the_way() throws Exception {
    ines.write(ines.create("CR-001"));
    Path record = ines.folder().resolve(RECORD);
    Files.setLastModifiedTime(record, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
    ines.edit("CR-001", "Text.");
    assertThat(ines.write(ines.checkin("CR-001"))).isInstanceOf(Outcome.Written.class);
    ines.isSound();
  }

  @Test
  @Verifies("REQ-DESK-004")
  void files_in_the_way_refuse_before_anything_is_written() throws Exception {
    ines.write(ines.create("CR-001"));
    ines.edit("CR-001", "Text.");
    ines.change(RECORD, text -> text + "\n");
    String tip = ines.tip();
    TreeFingerprint index = index(ines);
    String before = ines.status();
    assertThatExceptionOfType(CannotActException.class)
        .isThrownBy(() -> ines.write(ines.checkin("CR-001")))
        .withMessageContaining(RECORD)
        .satisfies(e -> assertThat(e.fix()).contains("git stash"));
    assertThat(ines.tip()).isEqualTo(tip);
    assertThat(ines.status()).isEqualTo(before);
    assertThat(index(ines)).isEqualTo(index);
  }

  @Test
  void a_file_that_nobody_told_git_about_is_in_the_way_too() throws Exception {
    Path file = ines.folder().resolve(Clone.path("CR-001"));
    Files.createDirectories(file.getParent());
    Files.writeString(file, "mine\n");
    String tip = ines.tip();
    assertThatExceptionOfType(CannotActException.class)
        .isThrownBy(() -> ines.write(ines.create("CR-001")))
        .withMessageContaining(Clone.path("CR-001"));
    assertThat(ines.tip()).isEqualTo(tip);
    assertThat(file).hasContent("mine\n");
  }

  @Test
  @Verifies("REQ-DESK-003")
  void a_refused_event_leaves_no_trace() throws Exception {
    TreeFingerprint before = TreeFingerprint.of(ines.folder());
    Outcome outcome = ines.write(ines.move(EventKind.CHECKOUT, "CR-009"));
    assertThat(((Outcome.Refused) outcome).findings()).isNotEmpty();
    assertThat(withoutOwn(TreeFingerprint.of(ines.folder()))).isEqualTo(withoutOwn(before));
  }

  @Test
  void to_try_out_writes_nothing_and_shows_what_would_follow() throws Exception {
    TreeFingerprint before = TreeFingerprint.withTimes(ines.folder());
    Outcome outcome =
        ines.with(
            desk ->
                EventWriter.at(desk)
                    .tryOut(
                        (state, actor) ->
                            List.of(
                                ines.create("CR-001").on(state, actor).get(0),
                                Step.of(ines.event(EventKind.DISCARD, "CR-001")))));
    assertThat(((Outcome.Written) outcome).events()).hasSize(2);
    assertThat(TreeFingerprint.withTimes(ines.folder())).isEqualTo(before);
  }

  @Test
  void to_try_out_tells_why_it_is_refused() throws Exception {
    Outcome outcome =
        ines.with(desk -> EventWriter.at(desk).tryOut(ines.move(EventKind.RELEASE, "CR-001")));
    assertThat(((Outcome.Refused) outcome).findings())
        .allSatisfy(finding -> assertThat(finding.fix()).isNotBlank())
        .extracting(Finding::commitId)
        .containsOnlyNulls();
  }

  @Test
  void what_is_allowed_is_what_the_judge_allows() throws Exception {
    ines.write(ines.create("CR-001"));
    List<Step> steps =
        List.of(
            Step.of(ines.event(EventKind.DISCARD, "CR-001")),
            Step.of(ines.event(EventKind.APPROVE, "CR-001")),
            Step.of(ines.event(EventKind.RELEASE, "CR-001")));
    List<Step> allowed = ines.with(desk -> EventWriter.at(desk).allowed(steps));
    assertThat(allowed).extracting(step -> step.event().kind()).containsExactly(EventKind.DISCARD);
  }

  @Test
  @Verifies("REQ-DESK-003")
  void several_events_are_written_all_or_none() throws Exception {
    String tip = ines.tip();
    Outcome outcome =
        ines.write(
            (state, actor) ->
                List.of(
                    ines.create("CR-001").on(state, actor).get(0),
                    Step.of(ines.event(EventKind.RELEASE, "CR-001"))));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(ines.tip()).isEqualTo(tip);
    ines.isSound();
  }

  @Test
  void a_clock_behind_the_parent_writes_the_time_of_the_parent() throws Exception {
    Clock behind = Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.ofHours(-3));
    String last = time("%ct");
    try (Desk desk = Desk.open(ines.folder(), new Surroundings(ines.home(), null, behind))) {
      assertThat(EventWriter.at(desk).write(ines.create("CR-001")))
          .isInstanceOf(Outcome.Written.class);
    }
    assertThat(time("%ct")).isEqualTo(last);
    assertThat(time("%cd")).endsWith("-0300");
    ines.isSound();
  }

  @Test
  void two_writers_at_once_both_land() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<Outcome>> both =
          List.of(pool.submit(() -> ines.write(next())), pool.submit(() -> ines.write(next())));
      for (Future<Outcome> each : both) {
        assertThat(each.get()).isInstanceOf(Outcome.Written.class);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(ines.holds(Clone.path("CR-001"))).isTrue();
    assertThat(ines.holds(Clone.path("CR-002"))).isTrue();
    ines.isSound();
  }

  /** The next free number, whichever that is. */
  private Intent next() {
    return (state, actor) -> {
      boolean taken = state.ids().stream().anyMatch(id -> id.value().equals("CR-001"));
      return ines.create(taken ? "CR-002" : "CR-001").on(state, actor);
    };
  }

  private String time(String format) {
    return ines.git().output("log", "-1", "--date=iso", "--format=" + format).strip();
  }

  private static TreeFingerprint index(Clone clone) {
    TreeFingerprint all = TreeFingerprint.of(clone.folder());
    return new TreeFingerprint(
        java.util.Map.of("index", all.entries().getOrDefault(".git/index", "none")));
  }

  /** What lies there beside the lock of git-qms. */
  private static TreeFingerprint withoutOwn(TreeFingerprint all) {
    java.util.TreeMap<String, String> entries = new java.util.TreeMap<>(all.entries());
    entries.keySet().removeIf(path -> path.startsWith(".git/qms"));
    return new TreeFingerprint(entries);
  }
}
