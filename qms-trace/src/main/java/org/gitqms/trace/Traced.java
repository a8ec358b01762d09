package org.gitqms.trace;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.requirement.Requirement;
import org.gitqms.rules.requirement.VerificationKind;
import org.gitqms.rules.result.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A requirement, and how it stands.
 *
 * @param requirement the requirement
 * @param specification the id of the specification that it stands in
 * @param mark the mark by which a change of it is noticed, see {@link
 *     org.gitqms.rules.requirement.Requirements#mark}
 * @param state how it stands
 * @param by what verifies it, in the order of the matrix, else of the sources
 */
public record Traced(
    Requirement requirement, String specification, String mark, State state, List<By> by) {

  public Traced {
    by = List.copyOf(by);
  }

  /** How a requirement stands, the best first. */
  public enum State {
    /** Everything that verifies it ran and passed, or stands as a proof or record. */
    VERIFIED,
    /** Tests name it; whether they passed was not asked. */
    LINKED,
    /** It has changed since its row was reviewed, or its row is not reviewed. */
    SUSPECT,
    /** A test of it failed, was skipped or did not run; or a record does not count. */
    FAILED,
    /** Nothing verifies it. */
    UNVERIFIED,
    /** It is struck through, and demands nothing. */
    WITHDRAWN
  }

  /**
   * One thing that verifies.
   *
   * @param name a test, a section of the matrix, or a verification record
   * @param kind how it verifies
   * @param came what became of the test, or null if it did not run or is none
   * @param at where a source names the requirement for it, else where the matrix does
   */
  public record By(String name, VerificationKind kind, @Nullable Outcome came, Location at) {

    /** What became of the test; empty if it did not run or is none. */
    public Optional<Outcome> outcome() {
      return Optional.ofNullable(came);
    }
  }
}
