package org.gitqms.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.requirement.Requirement;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.requirement.Requirements;
import org.gitqms.rules.result.TestNames;
import org.gitqms.rules.result.TestRun;
import org.gitqms.trace.source.SourceLink;
import org.gitqms.trace.source.SourceLinks;

/** Gathers what tests say of requirements, in sources and in the names of results (QMS-609). */
final class Links {

  private final Requirements requirements;
  private final Predicate<String> areas;
  private final Map<RequirementId, List<Link>> links = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private int count;

  /**
   * @param areas which areas are asked for; what names others is left out
   */
  Links(Requirements requirements, Predicate<String> areas) {
    this.requirements = requirements;
    this.areas = areas;
  }

  void add(SourceFile file) {
    for (SourceLinks.Problem problem : file.links().problems()) {
      Location at = new Location(file.path(), problem.line(), problem.column());
      findings.add(Finding.error(TraceRules.NAMED, problem.message(), problem.fix()).at(at));
    }
    for (SourceLink link : file.links().links()) {
      Location at = new Location(file.path(), link.line(), link.column());
      if (isDemanded(link.requirement(), at)) {
        link.test().ifPresent(test -> add(new Link(link.requirement(), test, at)));
      }
    }
  }

  /** Titles that name a requirement, where no source was found to do it for them. */
  void add(TestRun run) {
    Map<RequirementId, List<Link>> ofSources = new HashMap<>();
    links.forEach((id, all) -> ofSources.put(id, List.copyOf(all)));
    Set<String> titles = new HashSet<>();
    for (TestRun.Case each : run.cases()) {
      for (RequirementId requirement : TestNames.requirements(each.result().name())) {
        String test = TestNames.qualified(each.result());
        Location at = Location.of(each.suite());
        boolean said =
            ofSources.getOrDefault(requirement, List.of()).stream()
                .anyMatch(l -> TestNames.matches(l.test(), test));
        if (!said && isDemanded(requirement, at) && titles.add(requirement + " " + test)) {
          add(new Link(requirement, test, at));
        }
      }
    }
  }

  private void add(Link link) {
    links.computeIfAbsent(link.requirement(), id -> new ArrayList<>(2)).add(link);
    count++;
  }

  private boolean isDemanded(RequirementId id, Location at) {
    if (!areas.test(id.area())) {
      return false;
    }
    Optional<Requirement> requirement = requirements.find(id);
    if (requirement.isEmpty()) {
      String fix =
          requirements
              .meant(id)
              .map(meant -> "did you mean " + meant + "?")
              .orElse("name a requirement of a specification, or write it there first");
      findings.add(Finding.error(TraceRules.NAMED, "there is no requirement " + id, fix).at(at));
    } else if (requirement.get().withdrawn()) {
      findings.add(
          Finding.error(
                  TraceRules.NAMED,
                  id + " is withdrawn, and still named here",
                  "take it out, or name the requirement that came in its place")
              .at(at));
    }
    return requirement.filter(r -> !r.withdrawn()).isPresent();
  }

  List<Link> of(RequirementId requirement) {
    return links.getOrDefault(requirement, List.of());
  }

  int count() {
    return count;
  }

  List<Finding> findings() {
    return findings;
  }
}
