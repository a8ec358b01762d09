package org.gitqms.rules.rule.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.OptionalLong;
import org.gitqms.rules.calendar.Day;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.verifies.Verifies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-308. */
class DatesInTimeTest {

  private final Ledger ledger = Ledger.shipped();

  @BeforeEach
  void aChangeRecordInHandTenDaysAfterItsRelease() {
    Work.begun(ledger, "CR-001");
    ledger.idle(10);
    Work.on(ledger, "CR-001").inHand();
  }

  @ParameterizedTest
  @ValueSource(ints = {-11, -10, -5, 0, 1})
  void days_from_the_release_to_the_check_in_pass(int days) {
    ledger.by("init").checkin("CR-001", dated(days)).accepted();
    ledger.by("init").routeReview("CR-001").accepted();
  }

  @Test
  @Verifies("REQ-EXEC-007")
  void what_was_done_before_the_release_is_refused() {
    assertThat(ledger.by("init").checkin("CR-001", dated(-12)).findingsOf("QMS-308"))
        .hasSize(2)
        .allMatch(f -> f.contains(", before the release on " + day(-10)));
  }

  @Test
  @Verifies("REQ-EXEC-007")
  void what_will_be_done_is_refused() {
    assertThat(ledger.by("init").checkin("CR-001", dated(2)).findingsOf("QMS-308"))
        .hasSize(2)
        .allMatch(f -> f.contains(" is dated " + day(2) + ", after this commit of " + day(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"31 March 2026", "2026-3-31", "31.03.2026", "2026-02-30", "today"})
  void a_day_is_written_in_one_way(String text) {
    Content done = Work.on(ledger, "CR-001").done();
    Content odd = Texts.edited(done, "| " + ledger.today() + " |", "| " + text + " |");

    assertThat(ledger.by("init").checkin("CR-001", odd).findingsOf("QMS-308"))
        .hasSize(2)
        .allMatch(f -> f.endsWith(" is dated " + text));
  }

  @Test
  void a_row_that_is_not_finished_needs_no_date_yet() {
    Content done = Work.on(ledger, "CR-001").done();

    ledger
        .by("init")
        .checkin("CR-001", Texts.edited(done, "| " + ledger.today() + " |", "| [DATE] |"))
        .accepted();
  }

  @Test
  void all_rows_are_judged_when_the_result_is_routed() {
    ledger.by("init").checkin("CR-001", dated(0)).accepted();
    String text = ledger.text("QMS/CR/CR-001/CR-001.md");
    ledger.forgingFile("QMS/CR/CR-001/CR-001.md", text.replace(day(0), day(3)));

    assertThat(ledger.by("init").routeReview("CR-001").findingsOf("QMS-308")).hasSize(2);
  }

  @Test
  void the_last_release_counts() {
    Content early = dated(0);

    assertThat(
            ledger
                .by("init")
                .checkin("CR-001", early)
                .after(work -> released(work, OptionalLong.of(ledger.time() + 5 * 86_400)))
                .findingsOf("QMS-308"))
        .hasSize(2);
  }

  @Test
  void without_a_release_nothing_passes() {
    var verdict =
        ledger
            .by("init")
            .checkin("CR-001", dated(0))
            .after(work -> released(work, OptionalLong.empty()))
            .verdict();

    assertThat(verdict).isInstanceOf(Verdict.Failed.class);
  }

  @Test
  void without_a_history_nothing_passes() {
    var verdict = ledger.by("init").checkin("CR-001", dated(0)).after(work -> null).verdict();

    assertThat(verdict).isInstanceOf(Verdict.Failed.class);
  }

  private static PastWork released(@Nullable PastWork work, OptionalLong time) {
    Objects.requireNonNull(work);
    return new PastWork(
        time,
        work.code(),
        work.approved(),
        work.commits(),
        work.files(),
        work.submodules(),
        work.digests());
  }

  private String day(int days) {
    return Day.of(ledger.time()).plus(days).toString();
  }

  private Content dated(int days) {
    Content done = Work.on(ledger, "CR-001").done();
    return Texts.edited(done, "| " + ledger.today() + " |", "| " + day(days) + " |");
  }
}
