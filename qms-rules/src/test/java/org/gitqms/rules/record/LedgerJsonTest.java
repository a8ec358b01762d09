package org.gitqms.rules.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.gitqms.rules.fixture.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerJsonTest {

  private static final String SMALL =
      """
      {
        "governed": true,
        "governedBy": [
          "admin",
          "qa"
        ]
      }
      """;

  @Test
  void the_state_of_the_ledger_is_written_in_one_way() {
    LedgerState state = LedgerState.NEW.signedBy(List.of("qa", "admin"), true);

    assertThat(new String(LedgerJson.write(state), StandardCharsets.UTF_8)).isEqualTo(SMALL);
    assertThat(read(SMALL)).contains(state);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_written_is_read_back_and_nothing_else(long seed) {
    RandomRecords random = new RandomRecords(seed);
    for (int i = 0; i < 50; i++) {
      LedgerState state = random.nextLedger();
      byte[] bytes = LedgerJson.write(state);
      assertThat(LedgerJson.read(bytes)).contains(state);
      for (int j = 0; j < 20; j++) {
        byte[] changed = random.mutation(bytes);
        if (!java.util.Arrays.equals(changed, bytes)) {
          assertThat(LedgerJson.read(changed)).isNotEqualTo(Optional.of(state));
        }
      }
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true | \"true\"",
        "true | 1",
        "true | true, \"governed\": true",
        "true | true, \"other\": 1",
        "true | true, \"import\": {\"store\": \"x\", \"adopted\": true}",
        "\"admin\", | \"qa\", \"admin\","
      })
  void what_is_not_canonical_is_refused(String from, String to) {
    assertThat(read(Texts.edited(SMALL, from, to))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "{\"governed\": false}", "not json"})
  void what_is_no_state_is_refused(String text) {
    assertThat(read(text)).isEmpty();
  }

  private static Optional<LedgerState> read(String text) {
    return LedgerJson.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
