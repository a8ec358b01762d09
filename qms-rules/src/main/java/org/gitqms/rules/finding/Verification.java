package org.gitqms.rules.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the verification of a history found: the value that every output format renders and from
 * which the exit code follows.
 *
 * @param scope what was judged
 * @param trust how far the result can be relied on
 * @param tally what was counted on the way
 * @param findings all findings, in the order of the history
 */
public record Verification(Scope scope, Trust trust, Tally tally, List<Finding> findings) {

  private static final String DETECTED =
      "detected, not prevented: only a server hook, or a workflow that takes staged commits over,"
          + " refuses what is wrong before it is there";

  public Verification {
    findings = List.copyOf(findings);
  }

  /** The same result, saying that it came when the commits were there already. */
  public Verification afterTheFact() {
    return new Verification(scope, trust.noting(DETECTED), tally, findings);
  }

  /** True if no finding is an error. */
  public boolean accepted() {
    return findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
  }

  /** How many findings weigh {@code severity}. */
  public long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }

  /**
   * What was judged.
   *
   * @param ref the ref or revision that was asked for, as given
   * @param tip full id of the newest commit judged
   * @param base full id of the commit whose state was taken as given, or null when judged from
   *     genesis
   * @param commits how many commits were judged
   */
  public record Scope(String ref, String tip, @Nullable String base, int commits) {}

  /**
   * How far the result can be relied on.
   *
   * @param genesis full id of the genesis found, or null where none was looked for or found
   * @param root the id that genesis must have, given from outside the judged tree, or null if none
   *     was given
   * @param ungovernedAncestors commits before genesis, which nobody judged
   * @param governedFrom full id of the commit from which on policy needs two persons, or null if
   *     the administrator alone may still change it
   * @param notes further limits of the result, each one line
   */
  public record Trust(
      @Nullable String genesis,
      @Nullable String root,
      int ungovernedAncestors,
      @Nullable String governedFrom,
      List<String> notes) {

    public Trust {
      notes = List.copyOf(notes);
    }

    private Trust noting(String note) {
      List<String> more = new ArrayList<>(notes);
      more.add(note);
      return new Trust(genesis, root, ungovernedAncestors, governedFrom, more);
    }

    /** True if a root was given and genesis is it. */
    public boolean pinned() {
      return root != null && root.equals(genesis);
    }
  }

  /**
   * What was counted on the way.
   *
   * @param events accepted events by kind ({@code approve}, {@code checkin} ...), sorted
   * @param documents documents by status, sorted
   * @param reviewsByKind reviews by kind of principal ({@code human}, {@code agent}, {@code
   *     historic})
   * @param approvalsByKind approvals by kind of principal
   */
  public record Tally(
      Map<String, Integer> events,
      Map<String, Integer> documents,
      Map<String, Integer> reviewsByKind,
      Map<String, Integer> approvalsByKind) {

    public Tally {
      events = sorted(events);
      documents = sorted(documents);
      reviewsByKind = sorted(reviewsByKind);
      approvalsByKind = sorted(approvalsByKind);
    }

    private static Map<String, Integer> sorted(Map<String, Integer> map) {
      return java.util.Collections.unmodifiableMap(new TreeMap<>(map));
    }
  }
}
