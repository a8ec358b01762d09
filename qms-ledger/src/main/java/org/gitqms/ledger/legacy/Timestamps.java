package org.gitqms.ledger.legacy;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times of the store: ISO 8601 with seconds, with an offset or, in older lines, without.
 *
 * <p>A time without offset is a wall clock time in {@code zone}; when clocks were set back and the
 * time came twice, the first is meant.
 */
record Timestamps(ZoneId zone) {

  private static final Pattern FORM =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?"
              + "(?<offset>Z|[+-][0-9]{2}:[0-9]{2})?");

  /** A commit cannot bear an earlier date. */
  private static final OffsetDateTime EARLIEST =
      OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  /** Nowhere on Earth are clocks further off, and no event may say so (QMS-906). */
  private static final int FURTHEST_HOURS = 15;

  /** Empty if {@code text} is no such time, or one that the clocks in the zone never showed. */
  Optional<OffsetDateTime> parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      Optional<OffsetDateTime> time =
          form.group("offset") == null
              ? inZone(LocalDateTime.parse(text))
              : Optional.of(OffsetDateTime.parse(text));
      return time.filter(t -> !t.isBefore(EARLIEST)).filter(Timestamps::isOnEarth);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isOnEarth(OffsetDateTime time) {
    return Math.abs(time.getOffset().getTotalSeconds()) < FURTHEST_HOURS * 3600;
  }

  private Optional<OffsetDateTime> inZone(LocalDateTime time) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
    return offsets.stream().findFirst().map(time::atOffset);
  }
}
