package org.gitqms.rules.calendar;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day of the Gregorian calendar. Counted by hand, because the law uses no calendar of Java's.
 *
 * @param number days since 1970-01-01
 */
public record Day(long number) implements Comparable<Day> {

  private static final long SECONDS = 86_400;
  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

  /** Days from 0000-03-01 to 1970-01-01: years begin in March, so a leap day is the last one. */
  private static final long BEFORE_EPOCH = 719_468;

  private static final long DAYS_OF_ERA = 146_097;

  /** The day in UTC of a moment, in seconds since the epoch. */
  public static Day of(long seconds) {
    return new Day(Math.floorDiv(seconds, SECONDS));
  }

  /** A day written as {@code 2026-03-31}; empty for any other text, and for days there are not. */
  public static Optional<Day> parse(String text) {
    Matcher iso = ISO.matcher(text);
    if (!iso.matches()) {
      return Optional.empty();
    }
    Day day =
        of(
            Integer.parseInt(iso.group(1)),
            Integer.parseInt(iso.group(2)),
            Integer.parseInt(iso.group(3)));
    return day.toString().equals(text) ? Optional.of(day) : Optional.empty();
  }

  private static Day of(long year, long month, long day) {
    long marchYear = month <= 2 ? year - 1 : year;
    long era = Math.floorDiv(marchYear, 400L);
    long yearOfEra = Math.floorMod(marchYear, 400L);
    long fromMarch = month > 2 ? month - 3 : month + 9;
    long ofYear = (153 * fromMarch + 2) / 5 + day - 1;
    long ofEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear;
    return new Day(era * DAYS_OF_ERA + ofEra - BEFORE_EPOCH);
  }

  /** The day so many days later. */
  public Day plus(long days) {
    return new Day(number + days);
  }

  public boolean isBefore(Day other) {
    return number < other.number;
  }

  @Override
  public int compareTo(Day other) {
    return Long.compare(number, other.number);
  }

  /** As {@code 2026-03-31}. */
  @Override
  public String toString() {
    long days = number + BEFORE_EPOCH;
    long era = Math.floorDiv(days, DAYS_OF_ERA);
    long ofEra = Math.floorMod(days, DAYS_OF_ERA);
    long yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    long ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    long fromMarch = (5 * ofYear + 2) / 153;
    long day = ofYear - (153 * fromMarch + 2) / 5 + 1;
    long month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
  }
}
