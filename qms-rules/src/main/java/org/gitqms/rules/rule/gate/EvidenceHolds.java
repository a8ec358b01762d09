package org.gitqms.rules.rule.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gitqms.rules.attestation.Statement;
import org.gitqms.rules.commit.CodeStep;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.matrix.MatrixRow;
import org.gitqms.rules.matrix.TracedSystems;
import org.gitqms.rules.path.PathList;
import org.gitqms.rules.requirement.VerificationKind;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.result.TestNames;
import org.gitqms.rules.result.TestResult;
import org.gitqms.rules.result.TestRun;

/**
 * QMS-614: evidence of the qualified commit shows that every test that the matrix names ran and
 * passed. All attempts count: none is replaced by a later one, and none may be missing. A change
 * record or a variance may set one aside; then its passes count for nothing either.
 */
public final class EvidenceHolds implements GateRule {

  private static final RuleId ID = new RuleId("QMS-614");
  private static final int MOST_TOLD = 20;
  private static final String SET_ASIDE =
      "mend it, and qualify the commit that does; or have a variance approved that names the run"
          + " under \""
          + Concessions.RUNS
          + "\" and says why";

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "The qualified commit has evidence that its tests ran and passed";
  }

  @Override
  public List<Finding> check(GateCase step) {
    List<Statement> all = step.evidence();
    if (all.isEmpty()) {
      return List.of(
          error(
              step,
              "there is no evidence of the qualified commit " + step.qualified(),
              "let CI sign its test results: git qms attest --commit "
                  + step.qualified()
                  + " --push"));
    }
    Concessions concessions = step.concessions();
    Set<String> aside = concessions.runs();
    List<Statement> counting = step.counting(concessions);
    List<Finding> findings = new ArrayList<>(trees(step, counting));
    if (counting.isEmpty()) {
      findings.add(
          error(
              step,
              "all evidence of the qualified commit "
                  + step.qualified()
                  + (all.stream().anyMatch(step::isSuspect)
                      ? " is set aside, or signed by a key that was declared compromised"
                      : " is set aside"),
              "let CI run its tests again"));
    }
    if (findings.isEmpty()) {
      findings.addAll(missingAttempts(step, all, aside));
      counting.forEach(statement -> failures(step, statement).ifPresent(findings::add));
    }
    if (findings.isEmpty()) {
      rows(step, together(counting), findings);
    }
    return findings.subList(0, Math.min(MOST_TOLD, findings.size()));
  }

  private List<Finding> trees(GateCase step, List<Statement> counting) {
    Optional<String> tree = step.step().qualified().map(CodeStep.Qualified::tree);
    return counting.stream()
        .filter(statement -> statement.commit().equals(step.qualified()))
        .filter(statement -> tree.isPresent() && !tree.get().equals(statement.tree()))
        .map(
            statement ->
                error(
                    step,
                    "the evidence of run "
                        + statement.runAndAttempt()
                        + " is about the tree "
                        + statement.tree()
                        + ", the qualified commit has "
                        + tree.get(),
                    "let CI sign anew with git qms attest, which reads the tree itself"))
        .toList();
  }

  private List<Finding> missingAttempts(GateCase step, List<Statement> all, Set<String> aside) {
    Set<String> told = new TreeSet<>();
    all.forEach(statement -> told.add(statement.runAndAttempt()));
    List<String> missing = new ArrayList<>();
    for (Statement statement : all) {
      for (int attempt = 1; attempt < statement.attempt(); attempt++) {
        String name = statement.run() + "/" + attempt;
        if (!aside.contains(name) && told.add(name)) {
          missing.add(name);
        }
      }
    }
    return missing.isEmpty()
        ? List.of()
        : List.of(
            error(
                step,
                "there is no evidence of the attempts " + PathList.of(missing),
                "have CI sign what became of them; or have a variance approved that names them"
                    + " under \""
                    + Concessions.RUNS
                    + "\" and says why"));
  }

  /** A test that passed only when it was run again has failed once. */
  private Optional<Finding> failures(GateCase step, Statement statement) {
    List<TestResult> failed =
        statement.suites().values().stream()
            .flatMap(List::stream)
            .filter(test -> test.outcome().isFailure() || test.outcome() == Outcome.FLAKY)
            .toList();
    return failed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            error(
                step,
                failed.size()
                    + (failed.size() == 1 ? " test" : " tests")
                    + " of run "
                    + statement.runAndAttempt()
                    + " failed, the first: "
                    + TestNames.qualified(failed.get(0)),
                SET_ASIDE));
  }

  private static TestRun together(List<Statement> statements) {
    List<TestRun.SuiteReport> reports = new ArrayList<>();
    for (Statement statement : statements) {
      statement
          .suites()
          .forEach((suite, tests) -> reports.add(new TestRun.SuiteReport(suite, tests)));
    }
    return TestRun.of(reports);
  }

  private void rows(GateCase step, TestRun run, List<Finding> findings) {
    for (MatrixRow row : step.traced().orElseThrow().matrix().rows()) {
      Optional<VerificationKind> kind = VerificationKind.parse(row.kind().text());
      for (MatrixRow.Verifier verifier : row.verifiers()) {
        Optional<String> wrong = Optional.empty();
        if (kind.isEmpty() || kind.get() == VerificationKind.UNIT_TEST) {
          wrong = whyNotPassed(run, verifier.name());
        } else if (kind.get() == VerificationKind.VERIFICATION_RECORD) {
          wrong = TracedSystems.whyNoRecord(step.before(), verifier.name());
        }
        wrong.ifPresent(
            why ->
                findings.add(
                    error(
                            step,
                            row.requirement() + " is not shown: " + why,
                            "let CI run it at " + step.qualified() + " and sign what came of it")
                        .at(verifier.at())));
      }
    }
  }

  private static Optional<String> whyNotPassed(TestRun run, String name) {
    Optional<Outcome> outcome = run.findNamed(name).map(TestRun.Found::outcome);
    if (outcome.isEmpty()) {
      return Optional.of(name + " did not run");
    }
    return outcome.get() == Outcome.PASSED
        ? Optional.empty()
        : Optional.of(name + (outcome.get() == Outcome.SKIPPED ? " was skipped" : " failed"));
  }
}
