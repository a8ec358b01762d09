package org.gitqms.trace;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.result.TestRun;
import org.jspecify.annotations.Nullable;

/**
 * How requirements, tests, results and matrices stand to each other.
 *
 * @param requirements all of them, in the order of the specifications
 * @param findings what is wrong, sorted
 * @param links how many places in tests name a requirement
 * @param testRun the results, or null if none were looked at
 */
public record Trace(
    List<Traced> requirements, List<Finding> findings, int links, @Nullable TestRun testRun) {

  public Trace {
    requirements = List.copyOf(requirements);
    findings = List.copyOf(findings);
  }

  /** The results; empty if none were looked at. */
  public Optional<TestRun> run() {
    return Optional.ofNullable(testRun);
  }

  /** What it adds up to. */
  public TraceSummary summary() {
    SortedMap<String, Map<Traced.State, Integer>> areas = new TreeMap<>();
    for (Traced traced : requirements) {
      areas
          .computeIfAbsent(
              traced.requirement().id().area(), area -> new EnumMap<>(Traced.State.class))
          .merge(traced.state(), 1, Integer::sum);
    }
    return new TraceSummary(areas, findings, links, run().map(TestRun::totals).orElse(null));
  }
}
