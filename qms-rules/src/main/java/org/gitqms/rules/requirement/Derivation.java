package org.gitqms.rules.requirement;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * How requirements derive from each other: the digest of each over its own text and that of all
 * above it, and what is wrong on the way. Each requirement is looked at once, so neither long
 * chains nor many ways up to the same one cost more than their edges.
 *
 * @param digests the digest of each requirement with all above it
 * @param findings parents that are unknown or withdrawn, and cycles, each with its path
 */
record Derivation(Map<RequirementId, Digest> digests, List<Finding> findings) {

  private static final String KIND = "git-qms requirement with what it derives from 1";
  private static final int LONGEST_PATH = 20;
  private static final String UNKNOWN = "unknown";

  static Derivation of(Map<RequirementId, Requirement> byId) {
    Map<RequirementId, Digest> digests = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    KnownIds known = new KnownIds(byId.keySet());
    Map<RequirementId, List<RequirementId>> children = new HashMap<>();
    Map<RequirementId, Integer> open = new HashMap<>();
    Deque<Requirement> ready = new ArrayDeque<>();
    for (Requirement requirement : byId.values()) {
      int parents = 0;
      for (RequirementId from : requirement.derivedFrom()) {
        @Nullable Requirement parent = byId.get(from);
        if (parent == null || (parent.withdrawn() && !requirement.withdrawn())) {
          findings.add(unfit(requirement, from, parent == null, known));
        }
        if (parent != null) {
          children.computeIfAbsent(from, id -> new ArrayList<>()).add(requirement.id());
          parents++;
        }
      }
      open.put(requirement.id(), parents);
      if (parents == 0) {
        ready.add(requirement);
      }
    }
    while (!ready.isEmpty()) {
      Requirement requirement = ready.remove();
      digests.put(requirement.id(), digest(requirement, digests));
      for (RequirementId child : children.getOrDefault(requirement.id(), List.of())) {
        if (open.merge(child, -1, Integer::sum) == 0) {
          ready.add(requireNonNull(byId.get(child)));
        }
      }
    }
    cycles(byId, digests, findings);
    return new Derivation(digests, findings);
  }

  private static Digest digest(Requirement requirement, Map<RequirementId, Digest> digests) {
    if (requirement.derivedFrom().isEmpty()) {
      return requirement.own();
    }
    List<String> texts = new ArrayList<>();
    texts.add(requirement.own().value());
    for (RequirementId from : requirement.derivedFrom().stream().sorted().toList()) {
      @Nullable Digest parent = digests.get(from);
      texts.add(from.value());
      texts.add(parent == null ? UNKNOWN : parent.value());
    }
    return CanonicalFields.digest(KIND, texts);
  }

  private static Finding unfit(
      Requirement requirement, RequirementId from, boolean unknown, KnownIds known) {
    String what = unknown ? "which does not exist" : "which is withdrawn";
    String fix =
        known
            .near(from)
            .filter(id -> unknown)
            .map(id -> "did you mean " + id + "?")
            .orElse("name a requirement in force, or none");
    return Finding.error(
            Specification.RULE, requirement.id() + " is derived from " + from + ", " + what, fix)
        .at(requirement.at());
  }

  /**
   * What is left over lies on a cycle or below one: each has a parent that is left over. Following
   * these leads around a cycle; what was passed on the way is not followed again.
   */
  private static void cycles(
      Map<RequirementId, Requirement> byId,
      Map<RequirementId, Digest> digests,
      List<Finding> findings) {
    Map<RequirementId, Digest> left = new LinkedHashMap<>();
    for (Requirement requirement : byId.values()) {
      if (!digests.containsKey(requirement.id())) {
        left.put(requirement.id(), digest(requirement, digests));
      }
    }
    Set<RequirementId> passed = new HashSet<>();
    for (RequirementId start : left.keySet()) {
      Map<RequirementId, Integer> way = new LinkedHashMap<>();
      RequirementId at = start;
      while (passed.add(at)) {
        way.put(at, way.size());
        Requirement passing = requireNonNull(byId.get(at));
        at = passing.derivedFrom().stream().filter(left::containsKey).findFirst().orElse(at);
      }
      @Nullable Integer from = way.get(at);
      if (from != null) {
        findings.add(cycle(byId, List.copyOf(way.keySet()).subList(from, way.size())));
      }
    }
    digests.putAll(left);
  }

  private static Finding cycle(Map<RequirementId, Requirement> byId, List<RequirementId> cycle) {
    StringBuilder path = new StringBuilder();
    cycle.stream().limit(LONGEST_PATH).forEach(id -> path.append(id).append(" -> "));
    if (cycle.size() > LONGEST_PATH) {
      path.append("(").append(cycle.size() - LONGEST_PATH).append(" more) -> ");
    }
    path.append(cycle.get(0));
    return Finding.error(
            Specification.RULE,
            "requirements are derived from each other: " + path,
            "take one of them out of this circle")
        .at(requireNonNull(byId.get(cycle.get(0))).at());
  }
}
