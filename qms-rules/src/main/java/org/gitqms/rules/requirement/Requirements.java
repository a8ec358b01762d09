package org.gitqms.rules.requirement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gitqms.rules.finding.Finding;

/**
 * All requirements of a quality system. An id stands for one requirement, in whatever specification
 * it stands: tests name requirements by nothing else.
 */
public final class Requirements {

  private static final int MARK_DIGITS = 32;

  private final Map<RequirementId, Requirement> byId;
  private final Map<RequirementId, String> marks;
  private final KnownIds known;
  private final List<Finding> findings;

  private Requirements(
      Map<RequirementId, Requirement> byId, Map<RequirementId, String> marks, List<Finding> all) {
    this.byId = byId;
    this.marks = marks;
    this.known = new KnownIds(byId.keySet());
    this.findings = List.copyOf(all);
  }

  /** Puts specifications together, in their order: of an id that stands twice the first counts. */
  public static Requirements of(Collection<Specification> specifications) {
    Map<RequirementId, Requirement> byId = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Specification specification : specifications) {
      findings.addAll(specification.findings());
      for (Requirement requirement : specification.requirements()) {
        Requirement first = byId.putIfAbsent(requirement.id(), requirement);
        if (first != null) {
          findings.add(twice(requirement, first));
        }
      }
    }
    for (Specification specification : specifications) {
      for (Specification.Mention mention : specification.mentions()) {
        if (!byId.containsKey(mention.id())) {
          findings.add(unread(mention));
        }
      }
    }
    Derivation derivation = Derivation.of(byId);
    findings.addAll(derivation.findings());
    Map<RequirementId, String> marks = new LinkedHashMap<>();
    derivation
        .digests()
        .forEach((id, digest) -> marks.put(id, digest.value().substring(7, 7 + MARK_DIGITS)));
    return new Requirements(byId, marks, findings);
  }

  private static Finding unread(Specification.Mention mention) {
    return Finding.error(
            Specification.RULE,
            mention.id() + " is named, and is no item that could be read",
            "write it as a row with the columns Id and Requirement, or as the first word of a heading")
        .at(mention.at());
  }

  private static Finding twice(Requirement second, Requirement first) {
    return Finding.error(
            Specification.RULE,
            second.id() + " stands at " + first.at() + ", too",
            "give the newer one a number that was never used")
        .at(second.at());
  }

  /** All of them in the order read, withdrawn ones too. */
  public Collection<Requirement> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** The requirement of an id. */
  public Optional<Requirement> find(RequirementId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The mark of a requirement: the first 32 hex digits of a digest over all that it says and all
   * that it is derived from, however far up. A trace keeps the mark it was reviewed with; when the
   * two differ, the trace is suspect. Empty for an unknown id.
   */
  public Optional<String> mark(RequirementId id) {
    return Optional.ofNullable(marks.get(id));
  }

  /** An id that somebody may have meant who wrote an unknown one. */
  public Optional<RequirementId> meant(RequirementId unknown) {
    return known.near(unknown);
  }

  /** What is wrong with the items and with how they derive from each other (QMS-603). */
  public List<Finding> findings() {
    return findings;
  }
}
