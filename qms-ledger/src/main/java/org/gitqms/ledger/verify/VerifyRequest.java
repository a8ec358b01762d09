package org.gitqms.ledger.verify;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be judged. Nothing in here comes from the tree under judgement.
 *
 * @param tip the newest commit, as a ref or an id; {@code HEAD} for the branch that is checked out
 * @param baseRevision the commit whose state is taken as given, or null to judge from genesis
 * @param rootId the full id that genesis must have, or null if none is pinned
 * @param requireRoot true if a result without a pinned root is an error
 * @param latestAllowedTime the latest commit time believed, in seconds since the epoch; {@link
 *     Long#MAX_VALUE} without a clock to trust
 * @param verifiedFrom the full id of the genesis from which the caller has verified the base
 *     before, or null if the base is merely given
 */
public record VerifyRequest(
    String tip,
    @Nullable String baseRevision,
    @Nullable String rootId,
    boolean requireRoot,
    long latestAllowedTime,
    @Nullable String verifiedFrom) {

  /** Clocks of people may be ahead of ours by so much. */
  private static final int TOLERATED_SECONDS = 300;

  /** The whole history of {@code tip}, from genesis. */
  public static VerifyRequest history(String tip) {
    return new VerifyRequest(tip, null, null, false, Long.MAX_VALUE, null);
  }

  /**
   * The commits after {@code base} up to {@code tip}; the state at {@code base} is taken as given.
   */
  public static VerifyRequest range(String base, String tip) {
    return new VerifyRequest(tip, base, null, false, Long.MAX_VALUE, null);
  }

  /**
   * Reads {@code A..B}.
   *
   * @return empty if it is not two revisions with two dots between
   */
  public static Optional<VerifyRequest> parseRange(String text) {
    String[] sides = text.split("\\.\\.", -1);
    boolean two = sides.length == 2 && !sides[0].isBlank() && !sides[1].startsWith(".");
    return two
        ? Optional.of(range(sides[0], sides[1].isBlank() ? "HEAD" : sides[1]))
        : Optional.empty();
  }

  /**
   * The same, going on from a commit that the caller has verified before from a genesis: both ids
   * in full. Nothing before it is read again, so that the cost grows with what is new.
   */
  public VerifyRequest goingOnFrom(String verifiedTip, String genesis) {
    return new VerifyRequest(tip, verifiedTip, rootId, requireRoot, latestAllowedTime, genesis);
  }

  /** The same, of other commits. */
  VerifyRequest between(@Nullable String from, String to) {
    return new VerifyRequest(to, from, rootId, requireRoot, latestAllowedTime, verifiedFrom);
  }

  /** The same, with genesis pinned to an id. */
  public VerifyRequest pinnedTo(@Nullable String root) {
    return new VerifyRequest(tip, baseRevision, root, requireRoot, latestAllowedTime, verifiedFrom);
  }

  /** The same; without a pinned root the result is an error. */
  public VerifyRequest requiringRoot(boolean required) {
    return new VerifyRequest(tip, baseRevision, rootId, required, latestAllowedTime, verifiedFrom);
  }

  /** The same, of commits that are not taken yet: none may be later than the clock here. */
  public VerifyRequest arriving(Instant now) {
    return notLaterThan(now.getEpochSecond() + TOLERATED_SECONDS);
  }

  /** The same, refusing commits later than this. */
  public VerifyRequest notLaterThan(long epochSeconds) {
    return new VerifyRequest(tip, baseRevision, rootId, requireRoot, epochSeconds, verifiedFrom);
  }

  public Optional<String> base() {
    return Optional.ofNullable(baseRevision);
  }

  /** The genesis from which the base was verified before. */
  public Optional<String> verifiedGenesis() {
    return Optional.ofNullable(verifiedFrom);
  }

  public Optional<String> root() {
    return Optional.ofNullable(rootId);
  }
}
