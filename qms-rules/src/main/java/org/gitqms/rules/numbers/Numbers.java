package org.gitqms.rules.numbers;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a verified history adds up to.
 *
 * @param documents documents by type, and by status within the type
 * @param events accepted events by kind, imported ones as {@code import}
 * @param importedEntries imported events by the older system's kind of entry
 * @param reviews answered reviews by kind of principal: {@code human}, {@code agent}, {@code ci},
 *     or {@code unknown} for a historic name that the people file does not map
 * @param approvals approvals by kind of principal, likewise
 * @param attested how many of the reviews and approvals were imported: attested, not verified
 * @param medianReviewSeconds median time in seconds from routing for review to the first answer; -1
 *     if nothing was reviewed
 * @param mostVariances the change record with most variance reports below it
 * @param mostItems the change record with most execution items
 */
public record Numbers(
    SortedMap<String, SortedMap<String, Integer>> documents,
    SortedMap<String, Integer> events,
    SortedMap<String, Integer> importedEntries,
    SortedMap<String, Integer> reviews,
    SortedMap<String, Integer> approvals,
    int attested,
    long medianReviewSeconds,
    Most mostVariances,
    Most mostItems) {

  /**
   * A document that has most of something.
   *
   * @param document its id; empty if none has any
   * @param count how many
   */
  public record Most(String document, int count) {

    /** Nobody has any. */
    public static final Most NONE = new Most("", 0);

    Most or(String other, int otherCount) {
      return otherCount > count ? new Most(other, otherCount) : this;
    }
  }

  public Numbers {
    SortedMap<String, SortedMap<String, Integer>> copy = new TreeMap<>();
    documents.forEach((type, byStatus) -> copy.put(type, sorted(byStatus)));
    documents = Collections.unmodifiableSortedMap(copy);
    events = sorted(events);
    importedEntries = sorted(importedEntries);
    reviews = sorted(reviews);
    approvals = sorted(approvals);
  }

  private static SortedMap<String, Integer> sorted(Map<String, Integer> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
