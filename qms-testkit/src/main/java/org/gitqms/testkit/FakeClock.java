package org.gitqms.testkit;

import java.time.Duration;
import java.time.Instant;

/** A clock that moves only when asked: each commit reads it and moves it on by one tick. */
public final class FakeClock {

  /** When every test begins. */
  public static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  private final long tick;
  private long now;

  private FakeClock(Instant start, Duration tick) {
    this.now = start.getEpochSecond();
    this.tick = tick.toSeconds();
  }

  /** A clock at {@link #START} that ticks by a minute. */
  public static FakeClock standard() {
    return of(START, Duration.ofMinutes(1));
  }

  public static FakeClock of(Instant start, Duration tick) {
    return new FakeClock(start, tick);
  }

  /** The time now, in seconds since the epoch. */
  public long now() {
    return now;
  }

  /** The time now, in seconds since the epoch; the clock moves on by one tick. */
  public long tick() {
    long time = now;
    now += tick;
    return time;
  }

  /** Moves the clock on, or back. */
  public FakeClock advance(Duration by) {
    now += by.toSeconds();
    return this;
  }
}
