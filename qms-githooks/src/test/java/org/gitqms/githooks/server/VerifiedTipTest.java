package org.gitqms.githooks.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifiedTipTest {

  private static final VerifiedTip TIP =
      new VerifiedTip("a".repeat(40), "refs/heads/main", "b".repeat(40));

  @Test
  void what_is_written_is_read() {
    assertThat(VerifiedTip.parse(TIP.text())).contains(TIP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"git-qms state 1", "root ", "ledger refs/heads/main\n", "tip b", "\n"})
  void anything_else_is_nothing(String left) {
    assertThat(VerifiedTip.parse(TIP.text().replaceFirst(left, ""))).isEmpty();
    assertThat(VerifiedTip.parse(TIP.text() + left)).isEmpty();
  }
}
