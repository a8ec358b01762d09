package org.gitqms.rules.commit;

/**
 * What a verdict must know of a commit's ancestry. Derived from the commit graph alone, never from
 * what anybody says.
 *
 * @param parentTime the time that the commit must not precede, in seconds since the epoch: the
 *     later one of the first parent's committer time and that of the last event before; {@link
 *     Long#MIN_VALUE} without a parent
 * @param latestAllowedTime the latest committer time believed (a server's clock plus tolerance), in
 *     seconds since the epoch; {@link Long#MAX_VALUE} where there is no clock to trust
 */
public record Facts(long parentTime, long latestAllowedTime) {

  /** The facts of a commit whose parent has this committer time, judged without a clock. */
  public static Facts afterParentAt(long parentTime) {
    return new Facts(parentTime, Long.MAX_VALUE);
  }

  /** The facts of a commit without parents, judged without a clock. */
  public static Facts withoutParent() {
    return new Facts(Long.MIN_VALUE, Long.MAX_VALUE);
  }
}
