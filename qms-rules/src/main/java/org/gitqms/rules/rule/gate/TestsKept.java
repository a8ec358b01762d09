package org.gitqms.rules.rule.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gitqms.rules.attestation.Attestations;
import org.gitqms.rules.attestation.Statement;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.path.PathList;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.result.TestNames;
import org.gitqms.rules.result.TestResult;

/**
 * QMS-615: at least as many tests pass as in the last baseline, which is the commit that was named
 * as qualified where code of the system came in before. A change record may give tests up, and says
 * why. A test is known by class and name.
 */
public final class TestsKept implements GateRule {

  private static final RuleId ID = new RuleId("QMS-615");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "No fewer tests pass than in the last baseline";
  }

  @Override
  public List<Finding> check(GateCase step) {
    Optional<String> baseline =
        step.step().baseline().filter(commit -> !commit.equals(step.qualified()));
    if (baseline.isEmpty()) {
      return List.of();
    }
    Concessions concessions = step.concessions();
    // Who runs an old baseline again does not lower the bar: what passed there once, passed.
    Set<String> before = passing(trusted(step, baseline.get()), false);
    Set<String> now = passing(step.counting(concessions), true);
    if (now.size() >= before.size()) {
      return List.of();
    }
    Set<String> lost = new TreeSet<>(before);
    lost.removeAll(now);
    Set<String> allowed = concessions.tests();
    Set<String> unexplained = new TreeSet<>(lost);
    unexplained.removeIf(test -> allowed.stream().anyMatch(name -> isGivenUp(test, name)));
    int givenUp = lost.size() - unexplained.size();
    if (now.size() + givenUp >= before.size()) {
      return List.of();
    }
    return List.of(
        error(
            step,
            now.size()
                + " tests pass, in the last baseline "
                + baseline.get()
                + " there were "
                + before.size()
                + "; lost: "
                + PathList.of(List.copyOf(unexplained)),
            "bring them back; or have a change record approved that names them under \""
                + Concessions.TESTS
                + "\" and says why"));
  }

  private static boolean isGivenUp(String test, String name) {
    String dotted = TestNames.dotted(name);
    return test.equals(dotted) || test.startsWith(dotted + ".") || test.startsWith(dotted + "[");
  }

  private static List<Statement> trusted(GateCase step, String commit) {
    return Attestations.of(step.before(), commit).stream()
        .filter(statement -> !step.isSuspect(statement))
        .toList();
  }

  /**
   * The names of the tests that passed.
   *
   * @param always true for those that did so whenever they ran, else for those that ever did
   */
  private static Set<String> passing(List<Statement> statements, boolean always) {
    Set<String> passed = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (Statement statement : statements) {
      statement.suites().values().stream()
          .flatMap(List::stream)
          .forEach(test -> (passes(test) ? passed : others).add(name(test)));
    }
    if (always) {
      passed.removeAll(others);
    }
    return passed;
  }

  private static boolean passes(TestResult test) {
    return test.outcome() == Outcome.PASSED || test.outcome() == Outcome.FLAKY;
  }

  private static String name(TestResult test) {
    return TestNames.dotted(test.className()) + "." + test.name();
  }
}
