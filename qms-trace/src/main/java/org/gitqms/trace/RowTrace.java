package org.gitqms.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.matrix.Matrix;
import org.gitqms.rules.matrix.MatrixRow;
import org.gitqms.rules.requirement.Requirement;
import org.gitqms.rules.requirement.VerificationKind;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.result.TestNames;
import org.gitqms.rules.result.TestRun;
import org.jspecify.annotations.Nullable;

/** Traces one requirement: its rows, its links, and what became of its tests. */
final class RowTrace {

  private final Requirement requirement;
  private final List<MatrixRow> rows;
  private final List<Link> links;
  private final @Nullable TestRun run;
  private final World world;
  private final List<Finding> findings;
  private final List<Traced.By> by = new ArrayList<>();
  private boolean failed;
  private boolean asked;

  RowTrace(
      Requirement requirement,
      List<MatrixRow> rows,
      List<Link> links,
      @Nullable TestRun run,
      World world,
      List<Finding> findings) {
    this.requirement = requirement;
    this.rows = rows;
    this.links = links;
    this.run = run;
    this.world = world;
    this.findings = findings;
  }

  /**
   * How it stands.
   *
   * @param mark its mark
   * @param matrix the matrix of its specification, or null if there is none
   * @param suspect true if its rows are not reviewed as it reads now
   */
  Traced trace(String specification, String mark, @Nullable Matrix matrix, boolean suspect) {
    if (requirement.withdrawn()) {
      return new Traced(requirement, specification, mark, Traced.State.WITHDRAWN, List.of());
    }
    rows.forEach(this::row);
    for (Link link : links) {
      if (matrix == null) {
        test(link.test(), link.at(), link);
      } else if (rows.stream().noneMatch(row -> names(row, link))) {
        finding(
            TraceRules.NAMED,
            link.at(),
            link.test() + " names " + requirement.id() + ", and has no row in " + matrix.path(),
            "git qms trace --update, and have it reviewed");
      }
    }
    if (by.isEmpty() && matrix == null) {
      finding(
          TraceRules.PASSED,
          requirement.at(),
          requirement.id() + " is verified by nothing",
          "write a test that names it, such as by @Verifies(\"" + requirement.id() + "\")");
    }
    return new Traced(requirement, specification, mark, state(suspect), by);
  }

  private Traced.State state(boolean suspect) {
    if (by.isEmpty()) {
      return Traced.State.UNVERIFIED;
    }
    if (failed) {
      return Traced.State.FAILED;
    }
    if (suspect) {
      return Traced.State.SUSPECT;
    }
    return asked && run == null ? Traced.State.LINKED : Traced.State.VERIFIED;
  }

  private void row(MatrixRow row) {
    Optional<VerificationKind> kind = VerificationKind.parse(row.kind().text());
    for (MatrixRow.Verifier verifier : row.verifiers()) {
      if (kind.isEmpty() || kind.get() == VerificationKind.UNIT_TEST) {
        String test = dotted(verifier.name());
        Optional<Link> link = links.stream().filter(l -> isSame(test, l.test())).findFirst();
        if (link.isEmpty()) {
          failed = true;
          finding(
              TraceRules.NAMED,
              verifier.at(),
              "no test " + verifier.name() + " names " + requirement.id(),
              "let the test name it, by @Verifies or [" + requirement.id() + "]; or take it out");
        }
        test(test, verifier.at(), link.orElse(null));
      } else {
        other(verifier, kind.get());
      }
    }
  }

  private void other(MatrixRow.Verifier verifier, VerificationKind kind) {
    by.add(new Traced.By(verifier.name(), kind, null, verifier.at()));
    if (kind == VerificationKind.VERIFICATION_RECORD) {
      world
          .whyNot(verifier.name())
          .ifPresent(
              why -> {
                failed = true;
                finding(
                    TraceRules.RESOLVED,
                    verifier.at(),
                    why,
                    "name a verification record that was begun under its change record");
              });
    }
  }

  /**
   * One test.
   *
   * @param at where to tell what became of it
   * @param link where it names the requirement, or null if it does not
   */
  private void test(String test, Location at, @Nullable Link link) {
    asked = true;
    Optional<TestRun.Found> found = run == null ? Optional.empty() : find(run, test, link);
    Location named = link == null ? at : link.at();
    Optional<Outcome> outcome = found.map(TestRun.Found::outcome);
    by.add(new Traced.By(test, VerificationKind.UNIT_TEST, outcome.orElse(null), named));
    if (run == null) {
      return;
    }
    if (outcome.isEmpty()) {
      came(test, at, "did not run");
    } else if (outcome.get().compareTo(Outcome.SKIPPED) >= 0) {
      came(test, at, outcome.get() == Outcome.SKIPPED ? "was skipped" : "failed");
    } else if (outcome.get() == Outcome.FLAKY) {
      findings.add(
          Finding.error(
                  TraceRules.PASSED,
                  test + " passed only when it was run again",
                  "find out what made it fail the first time")
              .as(org.gitqms.rules.finding.Severity.WARNING)
              .at(at));
    }
  }

  /** Of a row that names less than the source does, the test of the source is looked for. */
  private static Optional<TestRun.Found> find(TestRun run, String test, @Nullable Link link) {
    if (link == null || !link.isWhole()) {
      return run.find(test);
    }
    boolean shorter = link.test().endsWith("." + test);
    return run.findWhole(shorter ? link.test() : test);
  }

  private void came(String test, Location at, String what) {
    failed = true;
    finding(
        TraceRules.PASSED,
        at,
        test + ", which verifies " + requirement.id() + ", " + what,
        "run it until it passes; a test that does not run verifies nothing");
  }

  private static boolean names(MatrixRow row, Link link) {
    return row.verifiers().stream().anyMatch(v -> isSame(dotted(v.name()), link.test()));
  }

  /** Also a row that names the class of the test: all tests of it have to pass then. */
  private static boolean isSame(String rowName, String linkName) {
    return TestNames.matches(rowName, linkName)
        || TestNames.holds(rowName, linkName)
        || TestNames.holds(linkName, rowName);
  }

  static String dotted(String name) {
    String plain = name.endsWith("()") ? name.substring(0, name.length() - 2) : name;
    return TestNames.dotted(plain.replaceFirst("\\.py(?=::)", ""));
  }

  private void finding(
      org.gitqms.rules.finding.RuleId rule, Location at, String message, String fix) {
    findings.add(Finding.error(rule, message, fix).at(at));
  }
}
