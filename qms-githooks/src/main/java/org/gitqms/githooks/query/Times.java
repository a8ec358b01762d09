package org.gitqms.githooks.query;

import java.time.DateTimeException;
import java.time.Instant;

/** Times as people read them: ISO 8601, UTC. */
final class Times {

  private Times() {}

  /**
   * A time of a commit.
   *
   * @param seconds since the epoch, by the signer's word
   */
  static String utc(long seconds) {
    try {
      return Instant.ofEpochSecond(seconds).toString();
    } catch (DateTimeException e) {
      return "-";
    }
  }
}
