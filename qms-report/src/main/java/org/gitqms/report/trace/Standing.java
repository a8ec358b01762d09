package org.gitqms.report.trace;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gitqms.report.VisibleText;
import org.gitqms.trace.TraceSummary;
import org.gitqms.trace.Traced;

/**
 * How many requirements of an area, or of all areas, stand how.
 *
 * @param area the area; nothing in it is hidden
 * @param counts requirements by state
 */
record Standing(String area, Map<Traced.State, Integer> counts) {

  /** Each area, in the order of their names. */
  static List<Standing> ofAreas(TraceSummary summary) {
    return summary.areas().entrySet().stream()
        .map(area -> new Standing(VisibleText.of(area.getKey()), area.getValue()))
        .toList();
  }

  /** All areas together. */
  static Standing ofAll(TraceSummary summary) {
    Map<Traced.State, Integer> counts = new EnumMap<>(Traced.State.class);
    for (Traced.State state : Traced.State.values()) {
      counts.put(state, summary.count(state));
    }
    return new Standing("total", counts);
  }

  int count(Traced.State state) {
    return counts.getOrDefault(state, 0);
  }

  /** How many demand something: all that are not withdrawn. */
  int demanded() {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return all - count(Traced.State.WITHDRAWN);
  }

  /** How many of those that demand something are not verified. */
  int left() {
    return demanded() - count(Traced.State.VERIFIED);
  }

  /** Verified of demanded in percent, rounded down: 100 % means all. */
  String share() {
    return demanded() == 0 ? "-" : 100L * count(Traced.State.VERIFIED) / demanded() + " %";
  }
}
