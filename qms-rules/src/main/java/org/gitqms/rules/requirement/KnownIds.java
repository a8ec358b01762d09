package org.gitqms.rules.requirement;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Finds what id was meant by one that nobody has: the same number in an area of a similar name. */
final class KnownIds {

  private static final int FARTHEST = 2;

  private final Set<RequirementId> ids;
  private final Set<String> areas = new TreeSet<>();

  /** Asked of once for each area that is unknown: there may be many of both. */
  private final Map<String, List<String>> similar = new ConcurrentHashMap<>();

  KnownIds(Collection<RequirementId> ids) {
    this.ids = new HashSet<>(ids);
    ids.forEach(id -> areas.add(id.area()));
  }

  Optional<RequirementId> near(RequirementId unknown) {
    String number = unknown.value().substring(unknown.value().length() - 3);
    return similar.computeIfAbsent(unknown.area(), this::similarTo).stream()
        .map(area -> new RequirementId("REQ-" + area + "-" + number))
        .filter(ids::contains)
        .findFirst();
  }

  /** The areas of a similar name, the nearest first. */
  private List<String> similarTo(String area) {
    Map<String, Integer> near = new TreeMap<>();
    for (String other : areas) {
      int distance = distance(other, area);
      if (distance <= FARTHEST && distance < other.length()) {
        near.put(other, distance);
      }
    }
    return near.keySet().stream()
        .sorted(Comparator.comparingInt(other -> requireNonNull(near.get(other))))
        .toList();
  }

  /** How many letters are put in, left out, changed, or swapped with their neighbour. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
