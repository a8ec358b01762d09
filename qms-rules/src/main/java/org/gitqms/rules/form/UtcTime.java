package org.gitqms.rules.form;

/** Moments as ISO 8601 in UTC. By hand, because the law uses no clock and no calendar of Java's. */
final class UtcTime {

  private static final long DAY = 86_400;

  private UtcTime() {}

  /** {@code 2026-02-10T08:30:00Z}, for seconds since the epoch. */
  static String text(long seconds) {
    long rest = Math.floorMod(seconds, DAY);
    // Days since 0000-03-01, in eras of 400 years: a leap day is the last day of its year.
    long days = Math.floorDiv(seconds, DAY) + 719_468;
    long era = Math.floorDiv(days, 146_097L);
    long ofEra = Math.floorMod(days, 146_097L);
    long yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    long ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    long fromMarch = (5 * ofYear + 2) / 153;
    long day = ofYear - (153 * fromMarch + 2) / 5 + 1;
    long month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return String.format(
        java.util.Locale.ROOT,
        "%04d-%02d-%02dT%02d:%02d:%02dZ",
        year,
        month,
        day,
        rest / 3_600,
        rest / 60 % 60,
        rest % 60);
  }
}
