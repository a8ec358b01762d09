package org.gitqms.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.gitqms.ledger.verify.Progress;
import org.junit.jupiter.api.Test;

class BuildLogTest {

  private final RecordedLog log = new RecordedLog();

  @Test
  void a_long_walk_says_now_and_then_how_far_it_is() {
    walk(5_000);
    assertThat(log.lines())
        .containsExactly("INFO judged 2000 of 5000 commits", "INFO judged 4000 of 5000 commits");
  }

  @Test
  void a_short_walk_says_nothing() {
    walk(2_000);
    assertThat(log.lines()).isEmpty();
  }

  private void walk(int length) {
    Progress progress = new BuildLog(log).progress();
    IntStream.rangeClosed(1, length).forEach(done -> progress.at(done, length));
  }
}
