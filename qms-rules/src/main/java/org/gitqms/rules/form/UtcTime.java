package org.gitqms.rules.form;

import java.util.Locale;
import org.gitqms.rules.calendar.Day;

/** Moments as ISO 8601 in UTC. */
final class UtcTime {

  private static final long DAY = 86_400;

  private UtcTime() {}

  /** {@code 2026-02-10T08:30:00Z}, for seconds since the epoch. */
  static String text(long seconds) {
    long rest = Math.floorMod(seconds, DAY);
    return String.format(
        Locale.ROOT,
        "%sT%02d:%02d:%02dZ",
        Day.of(seconds),
        rest / 3_600,
        rest / 60 % 60,
        rest % 60);
  }
}
