package org.gitqms.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.matrix.ClaimsCheck;
import org.gitqms.rules.matrix.Matrix;
import org.gitqms.rules.matrix.MatrixCheck;
import org.gitqms.rules.matrix.MatrixRow;
import org.gitqms.rules.matrix.TotalsCheck;
import org.gitqms.rules.requirement.Requirement;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.requirement.Requirements;
import org.gitqms.rules.requirement.Specification;
import org.gitqms.rules.result.TestRun;
import org.gitqms.trace.result.ResultFile;
import org.jspecify.annotations.Nullable;

/** Puts requirements, matrices, sources and results together, and tells where they disagree. */
public final class Tracer {

  private final TraceInput input;
  private final Requirements all;
  private final List<Finding> findings = new ArrayList<>();
  private final @Nullable TestRun run;
  private final Links links;
  private final boolean alone;
  private boolean broken;

  private Tracer(TraceInput input, Predicate<String> areas, boolean alone) {
    this.input = input;
    this.alone = alone;
    this.all = Requirements.of(input.systems().stream().map(TracedSystem::specification).toList());
    this.run = input.results().map(this::run).orElse(null);
    this.links = new Links(all, areas);
  }

  /** Traces everything. Nothing is read or written: all of it is in the input. */
  public static Trace trace(TraceInput input) {
    boolean alone = input.systems().stream().filter(s -> s.matrix().isPresent()).count() == 1;
    return new Tracer(input, area -> true, alone).trace();
  }

  /**
   * Traces one system, as it stands among others.
   *
   * @param input that system as the last one, before it the specifications that it has to do with,
   *     and all sources that name a requirement of its areas
   * @param areas the areas of its requirements
   * @param alone true if there is no other matrix at all
   */
  public static TraceSummary only(TraceInput input, Set<String> areas, boolean alone) {
    return new Tracer(input, areas::contains, alone).only();
  }

  private TraceSummary only() {
    TracedSystem system = input.systems().get(input.systems().size() - 1);
    findings.clear();
    String path = system.specification().path();
    all.findings().stream()
        .filter(finding -> finding.location().filter(at -> at.path().equals(path)).isPresent())
        .forEach(findings::add);
    links();
    List<Traced> traced = system(system);
    int count = traced.stream().mapToInt(t -> links.of(t.requirement().id()).size()).sum();
    return new Trace(traced, findings, count, run).summary();
  }

  private Trace trace() {
    findings.addAll(all.findings());
    links();
    if (input.systems().stream().allMatch(s -> s.specification().requirements().isEmpty())) {
      findings.add(
          Finding.error(
              Specification.RULE,
              "there are no requirements to trace",
              "write them in a specification: git qms create SDLC-<NAMESPACE>-RS"));
    }
    List<Traced> traced = new ArrayList<>();
    input.systems().forEach(system -> traced.addAll(system(system)));
    findings.sort(Finding.ORDER);
    return new Trace(traced, findings, links.count(), run);
  }

  private void links() {
    input.sources().forEach(links::add);
    if (run != null) {
      links.add(run);
    }
    findings.addAll(links.findings());
  }

  private List<Traced> system(TracedSystem system) {
    Collection<Requirement> demanded =
        system.specification().requirements().stream()
            .filter(r -> all.find(r.id()).filter(r::equals).isPresent())
            .toList();
    @Nullable Matrix matrix = system.matrix().orElse(null);
    Map<RequirementId, List<MatrixRow>> rows = new HashMap<>();
    Set<RequirementId> suspect = new HashSet<>();
    if (matrix == null) {
      noMatrix(system);
    } else {
      for (MatrixRow row : matrix.rows()) {
        rows.computeIfAbsent(row.requirement(), id -> new ArrayList<>(1)).add(row);
        Optional<String> mark = all.mark(row.requirement());
        if (mark.isPresent() && !mark.get().equals(row.reviewed().text())) {
          suspect.add(row.requirement());
        }
      }
      documents(system, matrix, demanded);
    }
    RowTrace.Standing standing =
        new RowTrace.Standing(
            run,
            broken,
            input.world(),
            matrix == null ? Set.of() : CodePlaces.proven(matrix, input.world()));
    List<Traced> traced = new ArrayList<>();
    for (Requirement requirement : demanded) {
      RowTrace trace =
          new RowTrace(
              requirement,
              rows.getOrDefault(requirement.id(), List.of()),
              links.of(requirement.id()),
              standing,
              findings);
      String mark = all.mark(requirement.id()).orElseThrow();
      boolean changed = suspect.contains(requirement.id());
      traced.add(trace.trace(system.id(), mark, matrix, changed));
    }
    return traced;
  }

  private void documents(TracedSystem system, Matrix matrix, Collection<Requirement> demanded) {
    findings.addAll(MatrixCheck.of(matrix, demanded, all));
    findings.addAll(TotalsCheck.of(matrix));
    findings.addAll(ClaimsCheck.of(matrix, demanded, all, system.id(), system.versionInForce()));
    findings.addAll(CodePlaces.check(matrix, input.world()));
    if (run != null) {
      findings.addAll(RunTotals.check(matrix, run, alone));
    }
  }

  private void noMatrix(TracedSystem system) {
    if (!system.specification().requirements().isEmpty()) {
      findings.add(
          Finding.error(
                  Matrix.COMPLETE,
                  system.id() + " has no matrix yet",
                  "git qms create " + system.id().replaceFirst("RS$", "RTM"))
              .as(Severity.WARNING)
              .at(Location.of(system.specification().path())));
    }
  }

  private TestRun run(List<ResultReport> reports) {
    List<TestRun.SuiteReport> suites = new ArrayList<>();
    int tests = 0;
    for (ResultReport report : reports) {
      suites.add(new TestRun.SuiteReport(report.suite(), report.file().tests()));
      tests += report.file().tests().size();
      for (ResultFile.Problem problem : report.file().problems()) {
        broken = true;
        Location at = new Location(report.path(), problem.line(), problem.column());
        findings.add(Finding.error(TraceRules.RESULTS, problem.message(), problem.fix()).at(at));
      }
    }
    if (tests == 0) {
      findings.add(
          Finding.error(
              TraceRules.RESULTS,
              "the results hold no test",
              "name the folder that the test run wrote its JUnit XML to"));
    }
    return TestRun.of(suites);
  }
}
