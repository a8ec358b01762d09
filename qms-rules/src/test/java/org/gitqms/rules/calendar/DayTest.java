package org.gitqms.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {

  @Test
  void every_day_is_counted_as_the_calendar_counts_it() {
    for (long day = -200_000; day < 200_000; day += 7) {
      String date = LocalDate.ofEpochDay(day).toString();
      assertThat(new Day(day)).hasToString(date);
      assertThat(Day.parse(date)).contains(new Day(day));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-01-32",
        "26-01-01",
        "2026-1-1",
        "2026-01-01 ",
        "01Jan2026",
        "2026\u201101-01",
        "",
        "[DATE]"
      })
  void what_is_no_day_is_none(String text) {
    assertThat(Day.parse(text)).isEmpty();
  }

  @Test
  void a_day_begins_at_midnight_in_utc() {
    assertThat(Day.of(86_399)).isEqualTo(new Day(0));
    assertThat(Day.of(86_400)).isEqualTo(new Day(0).plus(1));
    assertThat(Day.of(-1).isBefore(new Day(0))).isTrue();
  }
}
