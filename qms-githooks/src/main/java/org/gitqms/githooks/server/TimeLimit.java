package org.gitqms.githooks.server;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets a work take so long and no longer. What is not done by then is left to die with the process.
 */
final class TimeLimit {

  private TimeLimit() {}

  /**
   * Does a work.
   *
   * @return its result; empty if it took longer
   * @throws ExecutionException if it broke; the cause tells why
   */
  static <T> Optional<T> within(Duration limit, Callable<T> work)
      throws ExecutionException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(work);
    // A deep chain of commits or folders must not be what ends the thread. The size is in bytes.
    Thread thread = new Thread(null, task, "git-qms judge", 16L << 20);
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.of(task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    }
  }
}
