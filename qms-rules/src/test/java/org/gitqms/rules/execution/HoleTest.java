package org.gitqms.rules.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoleTest {

  @ParameterizedTest
  @CsvSource({"2, false", "3, true", "4, true", "5, false"})
  void it_holds_its_first_character_and_not_the_one_behind_it(int offset, boolean held) {
    assertThat(new Hole(3, 5).holds(offset)).isEqualTo(held);
  }
}
