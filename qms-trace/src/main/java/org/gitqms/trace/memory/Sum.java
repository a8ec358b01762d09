package org.gitqms.trace.memory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.result.TestRun;
import org.gitqms.trace.TraceSummary;
import org.gitqms.trace.Traced;
import org.jspecify.annotations.Nullable;

/** Adds up what the systems came to, one by one. */
final class Sum {

  private final SortedMap<String, Map<Traced.State, Integer>> areas = new TreeMap<>();
  private final Set<Finding> findings = new LinkedHashSet<>();
  private int links;

  private Sum() {}

  /**
   * All of them together.
   *
   * @param totals of the results, which each of them has seen as a whole; null if there are none
   */
  static TraceSummary of(
      List<TraceSummary> systems, @Nullable SortedMap<String, TestRun.Totals> totals) {
    Sum sum = new Sum();
    systems.forEach(sum::add);
    List<Finding> sorted = new ArrayList<>(sum.findings);
    sorted.sort(Finding.ORDER);
    return new TraceSummary(sum.areas, sorted, sum.links, totals);
  }

  private void add(TraceSummary system) {
    system.areas().forEach(this::add);
    findings.addAll(system.findings());
    links += system.links();
  }

  private void add(String area, Map<Traced.State, Integer> states) {
    Map<Traced.State, Integer> sum =
        areas.computeIfAbsent(area, key -> new EnumMap<>(Traced.State.class));
    states.forEach((state, count) -> sum.merge(state, count, Integer::sum));
  }
}
