package org.gitqms.rules.commit;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict must know of a commit's ancestry. Derived from the commit graph alone, never from
 * what anybody says.
 *
 * @param parentTime the time that the commit must not precede, in seconds since the epoch: the
 *     later one of the first parent's committer time and that of the last event before; {@link
 *     Long#MIN_VALUE} without a parent
 * @param latestAllowedTime the latest committer time believed (a server's clock plus tolerance), in
 *     seconds since the epoch; {@link Long#MAX_VALUE} where there is no clock to trust
 * @param mergedEvent the full id of an event that a merge would bring in: one that is reachable
 *     from its other parents and does not stand on the first-parent line; null if there is none
 * @param foundQms true if the first parent of the commit holds anything at {@code QMS/}, in upper
 *     or lower case; asked of the parent of a genesis only
 * @param provenKeys the fingerprints of the keys that a proposed people file would enrol and that
 *     have signed that; asked of changes of the policy only
 */
public record Facts(
    long parentTime,
    long latestAllowedTime,
    @Nullable String mergedEvent,
    boolean foundQms,
    Set<String> provenKeys) {

  public Facts {
    provenKeys = Set.copyOf(provenKeys);
  }

  /** The facts of a commit whose parent has this committer time, judged without a clock. */
  public static Facts afterParentAt(long parentTime) {
    return new Facts(parentTime, Long.MAX_VALUE, null, false, Set.of());
  }

  /** The facts of a commit without parents, judged without a clock. */
  public static Facts withoutParent() {
    return new Facts(Long.MIN_VALUE, Long.MAX_VALUE, null, false, Set.of());
  }

  /** The same, judged by a clock. */
  public Facts notLaterThan(long epochSeconds) {
    return new Facts(parentTime, epochSeconds, mergedEvent, foundQms, provenKeys);
  }

  /** The same, of a merge that would bring this event in. */
  public Facts bringingIn(@Nullable String event) {
    return new Facts(parentTime, latestAllowedTime, event, foundQms, provenKeys);
  }

  /** The same, of a commit whose parent holds a {@code QMS/} already, or not. */
  public Facts onQms(boolean found) {
    return new Facts(parentTime, latestAllowedTime, mergedEvent, found, provenKeys);
  }

  /** The same, of a commit that would enrol these keys, among others, and they have signed that. */
  public Facts proving(Set<String> fingerprints) {
    return new Facts(parentTime, latestAllowedTime, mergedEvent, foundQms, fingerprints);
  }

  /** The event that a merge would bring in. */
  public Optional<String> broughtIn() {
    return Optional.ofNullable(mergedEvent);
  }
}
