package org.gitqms.rules.rule.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gitqms.rules.attestation.Attestations;
import org.gitqms.rules.attestation.Statement;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.path.PathList;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.result.TestNames;

/**
 * QMS-615: at least as many tests pass as in the last baseline, which is the commit that was named
 * as qualified where code of the system came in before. A change record may give tests up, and says
 * why.
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
    Set<String> before = passing(Attestations.of(step.before(), baseline.get()));
    Set<String> now = passing(step.evidence());
    if (now.size() >= before.size()) {
      return List.of();
    }
    Set<String> lost = new TreeSet<>(before);
    lost.removeAll(now);
    Set<String> allowed = Concessions.of(step.before()).tests();
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

  /** The names of the tests that passed whenever they ran. */
  private static Set<String> passing(List<Statement> statements) {
    TreeMap<String, Outcome> worst = new TreeMap<>();
    for (Statement statement : statements) {
      statement.suites().values().stream()
          .flatMap(List::stream)
          .forEach(
              test ->
                  worst.merge(
                      TestNames.dotted(test.className()) + "." + test.name(),
                      test.outcome(),
                      Outcome::orWorse));
    }
    Set<String> passing = new HashSet<>();
    worst.forEach(
        (name, outcome) -> {
          if (outcome == Outcome.PASSED || outcome == Outcome.FLAKY) {
            passing.add(name);
          }
        });
    return passing;
  }
}
