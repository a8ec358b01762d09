package org.gitqms.trace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.result.TestRun;
import org.jspecify.annotations.Nullable;

/**
 * What a trace adds up to.
 *
 * @param areas how many requirements of each area stand how, by area
 * @param findings what is wrong, sorted
 * @param links how many places in tests name a requirement
 * @param testTotals the totals of each suite, or null if no results were looked at
 */
public record TraceSummary(
    SortedMap<String, Map<Traced.State, Integer>> areas,
    List<Finding> findings,
    int links,
    @Nullable SortedMap<String, TestRun.Totals> testTotals) {

  public TraceSummary {
    findings = List.copyOf(findings);
  }

  /** The totals of each suite; empty if no results were looked at. */
  public Optional<SortedMap<String, TestRun.Totals>> totals() {
    return Optional.ofNullable(testTotals);
  }

  /** How many requirements stand so. */
  public int count(Traced.State state) {
    return areas.values().stream().mapToInt(area -> area.getOrDefault(state, 0)).sum();
  }

  /** True if nothing is wrong. */
  public boolean holds() {
    return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
