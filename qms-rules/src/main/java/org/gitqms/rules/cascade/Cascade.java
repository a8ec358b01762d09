package org.gitqms.rules.cascade;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * The links between all documents of a state: deviations, the investigations into them, the changes
 * that those asked for, and what went wrong in these.
 */
public final class Cascade {

  private final Map<DocumentId, Set<Link>> after = new LinkedHashMap<>();
  private final Map<DocumentId, Set<Link>> before = new LinkedHashMap<>();

  private Cascade(Collection<Link> links) {
    Map<List<DocumentId>, Set<String>> reasons = new LinkedHashMap<>();
    for (Link link : links) {
      if (!link.from().equals(link.to())) {
        reasons
            .computeIfAbsent(List.of(link.from(), link.to()), ends -> new LinkedHashSet<>())
            .add(link.by());
      }
    }
    reasons.forEach(
        (ends, by) -> {
          Link link = new Link(ends.get(0), ends.get(1), String.join(", ", by));
          after.computeIfAbsent(link.from(), id -> new LinkedHashSet<>()).add(link);
          before.computeIfAbsent(link.to(), id -> new LinkedHashSet<>()).add(link);
        });
  }

  /** What the texts of a state say. */
  public static Cascade of(Snapshot state) {
    return new Cascade(LinkReader.read(state));
  }

  /** Of these links. */
  static Cascade of(Collection<Link> links) {
    return new Cascade(links);
  }

  /** What came of a document, by id; each other document once. */
  public List<Link> after(DocumentId id) {
    return after.getOrDefault(id, Set.of()).stream()
        .sorted(Comparator.comparing(Link::to))
        .toList();
  }

  /** What led to a document, by id; each other document once. */
  public List<Link> before(DocumentId id) {
    return before.getOrDefault(id, Set.of()).stream()
        .sorted(Comparator.comparing(Link::from))
        .toList();
  }

  /**
   * The longest chain that begins at a document; among equals the one with the lowest ids. A link
   * that leads back into the chain ends it.
   */
  public List<DocumentId> longestFrom(DocumentId id) {
    Map<DocumentId, Integer> lengths = new HashMap<>();
    Map<DocumentId, DocumentId> following = new HashMap<>();
    Set<DocumentId> begun = new HashSet<>(Set.of(id));
    Deque<Step> steps = new ArrayDeque<>(List.of(new Step(id, after(id).iterator())));
    while (!steps.isEmpty()) {
      Step step = steps.peek();
      if (step.rest().hasNext()) {
        DocumentId next = step.rest().next().to();
        if (begun.add(next)) {
          steps.push(new Step(next, after(next).iterator()));
        }
      } else {
        steps.pop();
        measure(step.id(), lengths, following);
      }
    }
    List<DocumentId> chain = new ArrayList<>(List.of(id));
    while (following.containsKey(chain.get(chain.size() - 1))) {
      chain.add(following.get(chain.get(chain.size() - 1)));
    }
    return List.copyOf(chain);
  }

  /** What is still being followed has no length yet, so that no link leads back into the chain. */
  private void measure(
      DocumentId id, Map<DocumentId, Integer> lengths, Map<DocumentId, DocumentId> following) {
    int best = 0;
    for (Link link : after(id)) {
      int length = lengths.getOrDefault(link.to(), 0);
      if (length > best) {
        best = length;
        following.put(id, link.to());
      }
    }
    lengths.put(id, best + 1);
  }

  private record Step(DocumentId id, Iterator<Link> rest) {}
}
