package org.gitqms.ledger.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineDiffTest {

  @Test
  void lines_that_go_and_come_stand_in_hunks() {
    assertThat(diff("a\nb\nc\n", "a\nB\nc\n")).isEqualTo("@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
  }

  @Test
  void what_is_the_same_differs_in_nothing() {
    assertThat(diff("a\n", "a\n")).isEmpty();
  }

  private static String diff(String before, String after) {
    return LineDiff.of(
        before.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8));
  }
}
