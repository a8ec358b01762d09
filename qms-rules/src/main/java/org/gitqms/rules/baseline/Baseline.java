package org.gitqms.rules.baseline;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * What was in force at one commit, by the state that this commit holds. Drafts are no part of it.
 *
 * @param revision the commit
 * @param systems by the id of the specification
 * @param marks the mark of each requirement, over what it says and all that it is derived from
 * @param evidence what the tests of a qualified commit came to in all signed attempts together, by
 *     the commit; the worst counts
 * @param documents the version in force of every document that is not executed, such as {@code 2.0}
 * @param retired the documents that were in force and are retired
 */
public record Baseline(
    Revision revision,
    SortedMap<DocumentId, SystemBaseline> systems,
    Map<RequirementId, String> marks,
    Map<String, SortedMap<TestName, Outcome>> evidence,
    SortedMap<DocumentId, String> documents,
    Set<DocumentId> retired) {

  public Baseline {
    systems = Collections.unmodifiableSortedMap(new TreeMap<>(systems));
    marks = Map.copyOf(marks);
    evidence = Map.copyOf(evidence);
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
    retired = Set.copyOf(retired);
  }

  /**
   * The baseline of a governed state.
   *
   * @param revision the commit whose state it is
   */
  public static Baseline of(Snapshot state, Revision revision) {
    return new BaselineReader(state).read(revision);
  }

  /** A system; one that is not there has nothing. */
  SystemBaseline system(DocumentId specification) {
    return systems.getOrDefault(specification, SystemBaseline.NONE);
  }

  /** What the tests of a commit came to, if that is signed. */
  Optional<SortedMap<TestName, Outcome>> evidenceOf(String commit) {
    return Optional.ofNullable(evidence.get(commit));
  }
}
