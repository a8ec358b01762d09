package org.gitqms.rules.baseline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.result.Outcome;

/**
 * The tests of one qualified commit and of another.
 *
 * @param specifications the systems that they qualify
 * @param by what was compared
 * @param changes the tests that are not what they were, by name
 * @param same how many are what they were
 */
public record TestsDiff(
    List<DocumentId> specifications, By by, List<TestChange> changes, int same) {

  /** What was compared. */
  public enum By {
    /** What CI has signed that tests came to, on both sides. */
    EVIDENCE,
    /** The tests that the matrices name: at least one side has no evidence. */
    MATRIX,
    /** Nothing: neither side has a matrix in force. */
    NOTHING
  }

  public TestsDiff {
    specifications = List.copyOf(specifications);
    changes = List.copyOf(changes);
  }

  /** The tests of all systems; systems with the same two qualified commits are told once. */
  static List<TestsDiff> between(Collection<SystemDiff> systems, Baseline before, Baseline after) {
    Map<List<String>, List<DocumentId>> byCommits = new LinkedHashMap<>();
    Map<List<String>, TestsDiff> diffs = new LinkedHashMap<>();
    for (SystemDiff system : systems) {
      TestsDiff diff = of(system, before, after);
      List<String> key =
          diff.by() == By.EVIDENCE
              ? List.of(system.before().commit(), system.after().commit())
              : List.of(system.specification().value());
      byCommits.computeIfAbsent(key, k -> new ArrayList<>()).add(system.specification());
      diffs.putIfAbsent(key, diff);
    }
    List<TestsDiff> all = new ArrayList<>();
    diffs.forEach(
        (key, diff) ->
            all.add(
                new TestsDiff(
                    byCommits.getOrDefault(key, List.of()),
                    diff.by(),
                    diff.changes(),
                    diff.same())));
    return all;
  }

  private static TestsDiff of(SystemDiff system, Baseline before, Baseline after) {
    DocumentId id = system.specification();
    Optional<SortedMap<TestName, Outcome>> old = before.evidenceOf(system.before().commit());
    Optional<SortedMap<TestName, Outcome>> now = after.evidenceOf(system.after().commit());
    if (old.isPresent() && now.isPresent()) {
      return outcomes(id, old.get(), now.get());
    }
    boolean matrix = !system.before().matrix().isEmpty() || !system.after().matrix().isEmpty();
    return matrix
        ? names(id, before.system(id).tests(), after.system(id).tests())
        : new TestsDiff(List.of(id), By.NOTHING, List.of(), 0);
  }

  private static TestsDiff outcomes(
      DocumentId id, SortedMap<TestName, Outcome> old, SortedMap<TestName, Outcome> now) {
    List<TestChange> changes = new ArrayList<>();
    int same = 0;
    for (TestName test : both(old.keySet(), now.keySet())) {
      Outcome was = old.get(test);
      Outcome is = now.get(test);
      if (was == is) {
        same++;
      } else {
        changes.add(new TestChange(kind(was != null, is != null), test, was, is));
      }
    }
    return new TestsDiff(List.of(id), By.EVIDENCE, changes, same);
  }

  private static TestsDiff names(
      DocumentId id, Collection<TestName> old, Collection<TestName> now) {
    List<TestChange> changes = new ArrayList<>();
    int same = 0;
    for (TestName test : both(old, now)) {
      if (old.contains(test) && now.contains(test)) {
        same++;
      } else {
        TestChange.Kind kind = kind(old.contains(test), now.contains(test));
        changes.add(new TestChange(kind, test, null, null));
      }
    }
    return new TestsDiff(List.of(id), By.MATRIX, changes, same);
  }

  private static TreeSet<TestName> both(Collection<TestName> old, Collection<TestName> now) {
    TreeSet<TestName> all = new TreeSet<>(old);
    all.addAll(now);
    return all;
  }

  private static TestChange.Kind kind(boolean was, boolean is) {
    if (was && is) {
      return TestChange.Kind.OUTCOME;
    }
    return is ? TestChange.Kind.GAINED : TestChange.Kind.LOST;
  }
}
