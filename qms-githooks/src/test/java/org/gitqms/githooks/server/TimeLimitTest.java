package org.gitqms.githooks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

  @Test
  void what_is_done_in_time_gives_its_result() throws Exception {
    assertThat(TimeLimit.within(Duration.ofMinutes(1), () -> "done")).contains("done");
  }

  @Test
  @Verifies("REQ-SERVER-006")
  void what_takes_longer_gives_nothing_and_keeps_no_process_alive() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Thread[] worker = new Thread[1];
    assertThat(
            TimeLimit.within(
                Duration.ofMillis(200),
                () -> {
                  worker[0] = Thread.currentThread();
                  never.await();
                  return "late";
                }))
        .isEmpty();
    assertThat(worker[0].isDaemon()).isTrue();
    never.countDown();
  }

  @Test
  void what_breaks_tells_why() {
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(
            () ->
                TimeLimit.within(
                    Duration.ofMinutes(1),
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .withCauseInstanceOf(IllegalStateException.class);
  }
}
