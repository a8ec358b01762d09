package org.gitqms.rules.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {

  @ParameterizedTest
  @ValueSource(
      longs = {0, -1, 951_782_399, 951_782_400, 951_868_800, 1_078_012_800, 4_107_542_400L})
  void moments_are_written_as_iso_8601(long seconds) {
    assertThat(UtcTime.text(seconds)).isEqualTo(Instant.ofEpochSecond(seconds).toString());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void any_moment_of_four_digit_years_is_as_java_knows_it(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      long seconds = -60_000_000_000L + (long) (random.nextDouble() * 310_000_000_000L);
      assertThat(UtcTime.text(seconds)).isEqualTo(Instant.ofEpochSecond(seconds).toString());
    }
  }
}
