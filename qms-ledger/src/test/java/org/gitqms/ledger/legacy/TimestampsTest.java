package org.gitqms.ledger.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampsTest {

  private final Timestamps berlin = new Timestamps(ZoneId.of("Europe/Berlin"));

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T10:00:00+00:00,2026-01-05T10:00Z",
    "2026-01-05T10:00:00Z,2026-01-05T10:00Z",
    "2026-01-05T10:00:00-05:30,2026-01-05T10:00-05:30",
    "2026-01-05T10:00:00.123456,2026-01-05T10:00:00.123456+01:00",
    "2026-07-05T10:00:00,2026-07-05T10:00+02:00"
  })
  void the_offset_written_is_kept_and_a_missing_one_is_that_of_the_zone(String text, String time) {
    assertThat(berlin.parse(text)).get().hasToString(time);
  }

  @ParameterizedTest
  @CsvSource({"2026-10-25T02:30:00,2026-10-25T02:30+02:00"})
  void of_a_time_that_came_twice_the_first_is_meant(String text, String time) {
    assertThat(berlin.parse(text)).get().hasToString(time);
  }
}
