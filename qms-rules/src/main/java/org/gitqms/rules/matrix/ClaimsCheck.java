package org.gitqms.rules.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.requirement.Requirement;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.requirement.Requirements;
import org.jspecify.annotations.Nullable;

/** Holds what a matrix states beside its rows against the specification and against the rows. */
public final class ClaimsCheck {

  private final Matrix matrix;
  private final List<Finding> findings = new ArrayList<>();

  private ClaimsCheck(Matrix matrix) {
    this.matrix = matrix;
  }

  /**
   * What is stated and is not so: counts of requirements and versions of the specification
   * (QMS-607), words of a requirement that have changed (QMS-606), tests of its section that its
   * rows do not name, and the other way round (QMS-605).
   *
   * @param demanded the requirements of the specification, withdrawn ones too
   * @param specification the id of the specification
   * @param version the version of it that is in force, or null if that is not known
   */
  public static List<Finding> of(
      Matrix matrix,
      Collection<Requirement> demanded,
      Requirements all,
      String specification,
      @Nullable String version) {
    ClaimsCheck check = new ClaimsCheck(matrix);
    for (Claim claim : matrix.claims()) {
      if (claim instanceof Claim.Count count) {
        check.count(count, demanded);
      } else if (claim instanceof Claim.DocumentVersion stated && version != null) {
        check.version(stated, specification, version);
      } else if (claim instanceof Claim.Detail detail && detail.kind() == Claim.Detail.Kind.TEXT) {
        check.words(detail, all);
      }
    }
    check.details();
    return List.copyOf(check.findings);
  }

  private void count(Claim.Count count, Collection<Requirement> demanded) {
    long there =
        demanded.stream()
            .filter(requirement -> !requirement.withdrawn())
            .filter(r -> count.area().isEmpty() || r.id().area().equals(count.area()))
            .count();
    if (there != count.requirements()) {
      String what = count.area().isEmpty() ? "all" : "REQ-" + count.area();
      finding(
          Matrix.TOTALS,
          count.at(),
          count.requirements()
              + " requirements are stated of "
              + what
              + ", the specification has "
              + there,
          "correct the number, or leave it to the table");
    }
  }

  private void version(Claim.DocumentVersion stated, String specification, String version) {
    if (stated.document().equals(specification) && !stated.version().equals(version)) {
      finding(
          Matrix.TOTALS,
          stated.at(),
          specification + " " + stated.version() + " is stated, " + version + " is in force",
          "look at what has changed since, then name " + version);
    }
  }

  private void words(Claim.Detail detail, Requirements all) {
    Optional<Requirement> requirement = all.find(detail.requirement());
    if (requirement.isPresent() && !requirement.get().text().equals(detail.value())) {
      finding(
          Matrix.SUSPECT,
          detail.at(),
          detail.requirement() + " is quoted in other words than the specification has",
          "look whether it is still verified, then quote it as it reads now");
    }
  }

  /** Tests that only one of the two names: the rows, or the section of the requirement. */
  private void details() {
    Map<RequirementId, Map<String, Location>> sections = new HashMap<>();
    for (Claim claim : matrix.claims()) {
      if (claim instanceof Claim.Detail detail && detail.kind() == Claim.Detail.Kind.TEST) {
        sections
            .computeIfAbsent(detail.requirement(), id -> new HashMap<>())
            .putIfAbsent(detail.value(), detail.at());
      }
    }
    if (sections.isEmpty()) {
      return;
    }
    Map<RequirementId, Set<String>> rows = new HashMap<>();
    for (MatrixRow row : matrix.rows()) {
      Map<String, Location> section = sections.getOrDefault(row.requirement(), Map.of());
      for (MatrixRow.Verifier verifier : row.verifiers()) {
        rows.computeIfAbsent(row.requirement(), id -> new HashSet<>()).add(verifier.name());
        if (!section.containsKey(verifier.name())) {
          finding(
              Matrix.COMPLETE,
              verifier.at(),
              verifier.name()
                  + " is named in the row of "
                  + row.requirement()
                  + " and not in its section",
              "name it in both, or in neither");
        }
      }
    }
    sections.forEach(
        (id, tests) ->
            tests.forEach(
                (test, at) -> {
                  if (!rows.getOrDefault(id, Set.of()).contains(test)) {
                    finding(
                        Matrix.COMPLETE,
                        at,
                        test + " is named in the section of " + id + " and not in its row",
                        "name it in both, or in neither");
                  }
                }));
  }

  private void finding(RuleId rule, Location at, String message, String fix) {
    findings.add(Finding.error(rule, message, fix).at(at));
  }
}
