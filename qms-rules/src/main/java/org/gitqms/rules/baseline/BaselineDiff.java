package org.gitqms.rules.baseline;

import java.util.List;
import java.util.TreeSet;
import org.gitqms.rules.record.DocumentId;

/**
 * What became of one baseline in another.
 *
 * @param before the one that is compared
 * @param after the one that it is compared with
 * @param systems all systems of either side, by the id of the specification
 * @param tests their tests
 * @param documents the documents of which another version is in force, by id
 */
public record BaselineDiff(
    Revision before,
    Revision after,
    List<SystemDiff> systems,
    List<TestsDiff> tests,
    List<DocumentChange> documents) {

  public BaselineDiff {
    systems = List.copyOf(systems);
    tests = List.copyOf(tests);
    documents = List.copyOf(documents);
  }

  /** Compares two baselines. */
  public static BaselineDiff between(Baseline before, Baseline after) {
    TreeSet<DocumentId> specifications = new TreeSet<>(before.systems().keySet());
    specifications.addAll(after.systems().keySet());
    List<SystemDiff> systems =
        specifications.stream().map(id -> SystemDiff.between(id, before, after)).toList();
    return new BaselineDiff(
        before.revision(),
        after.revision(),
        systems,
        TestsDiff.between(systems, before, after),
        DocumentChange.between(before, after));
  }

  /** True if anything is not what it was. */
  public boolean differs() {
    return !documents.isEmpty()
        || systems.stream().anyMatch(SystemDiff::differs)
        || tests.stream().anyMatch(diff -> !diff.changes().isEmpty());
  }
}
