package org.gitqms.rules.record;

import java.util.List;
import org.gitqms.rules.content.Digest;

/**
 * What somebody who was asked has answered, and on which content.
 *
 * @param actor who answered
 * @param seats the assignments this answers: principal ids and {@code group:quality}
 * @param verdict {@code recommend}, {@code request-updates} or {@code approve}
 * @param content digest of the subject the answer was given on
 * @param key fingerprint of the key that signed it; {@code none} for imported answers
 */
public record Answer(String actor, List<String> seats, String verdict, Digest content, String key) {

  /** The assignment that any one person of quality answers. */
  public static final String QUALITY_SEAT = "group:quality";

  /** A review that is content. */
  public static final String RECOMMEND = "recommend";

  /** A review that asks for changes. */
  public static final String REQUEST_UPDATES = "request-updates";

  /** An approval. */
  public static final String APPROVE = "approve";

  public Answer {
    seats = List.copyOf(seats);
  }

  /** True if this answer was given for quality. */
  public boolean isForQuality() {
    return seats.contains(QUALITY_SEAT);
  }
}
