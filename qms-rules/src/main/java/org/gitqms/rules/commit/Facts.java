package org.gitqms.rules.commit;

import java.util.List;
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
 * @param stray the full id of a commit that a merge would bring in and that is no code: an event,
 *     or a change of {@code QMS/}, which is reachable from its other parents and does not stand on
 *     the first-parent line; null if there is none
 * @param foundQms true if the first parent of the commit holds anything at {@code QMS/}, in upper
 *     or lower case; asked of the parent of a genesis only
 * @param provenKeys the fingerprints of the keys that a proposed people file would enrol and that
 *     have signed that; asked of changes of the policy only
 * @param past what was done before; null where {@code Questions} asks nothing
 * @param merge what a merge brings in; null for what is no merge, and where no code is governed
 * @param steps what is known of each system with a matrix whose code the commit changes on the
 *     ledger branch
 */
public record Facts(
    long parentTime,
    long latestAllowedTime,
    @Nullable String stray,
    boolean foundQms,
    Set<String> provenKeys,
    @Nullable PastWork past,
    @Nullable Merged merge,
    List<CodeStep> steps) {

  public Facts {
    provenKeys = Set.copyOf(provenKeys);
    steps = List.copyOf(steps);
  }

  /** The facts of a commit whose parent has this committer time, judged without a clock. */
  public static Facts afterParentAt(long parentTime) {
    return new Facts(parentTime, Long.MAX_VALUE, null, false, Set.of(), null, null, List.of());
  }

  /** The facts of a commit without parents, judged without a clock. */
  public static Facts withoutParent() {
    return afterParentAt(Long.MIN_VALUE);
  }

  /** The same, judged by a clock. */
  public Facts notLaterThan(long epochSeconds) {
    return new Facts(parentTime, epochSeconds, stray, foundQms, provenKeys, past, merge, steps);
  }

  /** The same, of a merge that would bring this commit in, which is an event or changes QMS/. */
  public Facts bringingIn(@Nullable String commit) {
    return new Facts(
        parentTime, latestAllowedTime, commit, foundQms, provenKeys, past, merge, steps);
  }

  /** The same, of a commit whose parent holds a {@code QMS/} already, or not. */
  public Facts onQms(boolean found) {
    return new Facts(parentTime, latestAllowedTime, stray, found, provenKeys, past, merge, steps);
  }

  /** The same, of a commit that would enrol these keys, among others, and they have signed that. */
  public Facts proving(Set<String> fingerprints) {
    return new Facts(
        parentTime, latestAllowedTime, stray, foundQms, fingerprints, past, merge, steps);
  }

  /** The same, of a commit before which this was done. */
  public Facts after(@Nullable PastWork work) {
    return new Facts(
        parentTime, latestAllowedTime, stray, foundQms, provenKeys, work, merge, steps);
  }

  /** The same, of a merge that brings this in. */
  public Facts merging(@Nullable Merged brought) {
    return new Facts(
        parentTime, latestAllowedTime, stray, foundQms, provenKeys, past, brought, steps);
  }

  /** The same, of a commit that changes the code of these systems. */
  public Facts stepping(List<CodeStep> systems) {
    return new Facts(
        parentTime, latestAllowedTime, stray, foundQms, provenKeys, past, merge, systems);
  }

  /** The commit that a merge would bring in and that is no code. */
  public Optional<String> broughtIn() {
    return Optional.ofNullable(stray);
  }

  /**
   * What was done before.
   *
   * @throws IllegalStateException if nobody has asked: a rule that needs it then breaks, and does
   *     not pass
   */
  public PastWork pastWork() {
    if (past == null) {
      throw new IllegalStateException("the history was not asked");
    }
    return past;
  }

  /**
   * What is known of a system whose code the commit changes.
   *
   * @throws IllegalStateException if nobody has looked: a rule that needs it then breaks, and does
   *     not pass
   */
  public CodeStep step(String system) {
    return steps.stream()
        .filter(step -> step.system().equals(system))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody has looked at the code of " + system));
  }

  /** What a merge brings in. */
  public Optional<Merged> merged() {
    return Optional.ofNullable(merge);
  }
}
