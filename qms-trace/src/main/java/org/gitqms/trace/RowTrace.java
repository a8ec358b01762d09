package org.gitqms.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.matrix.Matrix;
import org.gitqms.rules.matrix.MatrixRow;
import org.gitqms.rules.requirement.Requirement;
import org.gitqms.rules.requirement.RequirementId;
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
  private final Standing standing;
  private final List<Finding> findings;
  private final List<Traced.By> by = new ArrayList<>();
  private boolean failed;
  private boolean asked;

  /**
   * What all requirements are traced against.
   *
   * @param run the results, or null if none are looked at
   * @param broken true if results could not be read: then nothing is shown to have passed
   * @param world what the matrix points at
   * @param proven requirements whose proof is written, and points at what is there
   */
  record Standing(@Nullable TestRun run, boolean broken, World world, Set<RequirementId> proven) {}

  RowTrace(
      Requirement requirement,
      List<MatrixRow> rows,
      List<Link> links,
      Standing standing,
      List<Finding> findings) {
    this.requirement = requirement;
    this.rows = rows;
    this.links = links;
    this.standing = standing;
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
    if (matrix == null) {
      links.forEach(link -> test(link.test(), link.at(), List.of(link)));
    } else {
      Set<Link> named = new HashSet<>();
      rows.forEach(row -> row(row, named));
      links.stream().filter(link -> !named.contains(link)).forEach(link -> unnamed(link, matrix));
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
    return asked && standing.run() == null ? Traced.State.LINKED : Traced.State.VERIFIED;
  }

  /** A test that names the requirement, and that the matrix does not know of. */
  private void unnamed(Link link, Matrix matrix) {
    failed = true;
    finding(
        TraceRules.NAMED,
        link.at(),
        link.test() + " names " + requirement.id() + ", and has no row in " + matrix.path(),
        "git qms trace --update, and have it reviewed");
  }

  private void row(MatrixRow row, Set<Link> named) {
    Optional<VerificationKind> kind = VerificationKind.parse(row.kind().text());
    Optional<VerificationKind> wanted = VerificationKind.parse(requirement.verification());
    // Told by the check of the matrix itself.
    failed |= kind.isEmpty() || (wanted.isPresent() && !wanted.equals(kind));
    for (MatrixRow.Verifier verifier : row.verifiers()) {
      if (kind.isEmpty() || kind.get() == VerificationKind.UNIT_TEST) {
        List<Link> same = same(verifier.name());
        named.addAll(same);
        if (same.isEmpty()) {
          failed = true;
          finding(
              TraceRules.NAMED,
              verifier.at(),
              "no test " + verifier.name() + " names " + requirement.id(),
              "let the test name it, by @Verifies or [" + requirement.id() + "]; or take it out");
        }
        test(verifier.name(), verifier.at(), same);
      } else {
        other(verifier, kind.get());
      }
    }
  }

  /** The links that a name in a row stands for: of that very name, else of one that fits. */
  private List<Link> same(String name) {
    List<Link> exact = links.stream().filter(link -> link.test().equals(name)).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    String test = TestNames.written(name);
    return links.stream().filter(link -> isSame(test, link.test())).toList();
  }

  private void other(MatrixRow.Verifier verifier, VerificationKind kind) {
    by.add(new Traced.By(verifier.name(), kind, null, verifier.at()));
    if (kind == VerificationKind.QUALITATIVE_PROOF) {
      failed |= !standing.proven().contains(requirement.id());
      return;
    }
    standing
        .world()
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

  /**
   * One name of a row, or one link.
   *
   * @param at where to tell what became of it
   * @param same the tests that it stands for, by their own names
   */
  private void test(String name, Location at, List<Link> same) {
    asked = true;
    @Nullable Outcome worst = null;
    boolean ran = !same.isEmpty();
    for (Link link : same) {
      Optional<Outcome> outcome = outcome(link);
      ran &= outcome.isPresent();
      if (outcome.isPresent() && (worst == null || outcome.get().compareTo(worst) > 0)) {
        worst = outcome.get();
      }
    }
    Optional<Outcome> ofRow = same.isEmpty() ? find(name) : ofClass(name, same);
    if (ofRow.isPresent() && (worst == null || ofRow.get().compareTo(worst) > 0)) {
      worst = ofRow.get();
    }
    ran |= same.isEmpty() && worst != null;
    Location named = same.isEmpty() ? at : same.get(0).at();
    by.add(new Traced.By(name, VerificationKind.UNIT_TEST, ran ? worst : null, named));
    if (standing.run() != null) {
      tell(name, at, ran ? worst : null);
    }
  }

  private Optional<Outcome> outcome(Link link) {
    TestRun run = standing.run();
    if (run == null) {
      return Optional.empty();
    }
    return (link.isWhole() ? run.findWhole(link.test()) : run.find(link.test()))
        .map(TestRun.Found::outcome);
  }

  /** A row may name the class of the tests: then all tests of it have to pass. */
  private Optional<Outcome> ofClass(String name, List<Link> same) {
    boolean around =
        same.stream().anyMatch(link -> TestNames.holds(TestNames.written(name), link.test()));
    return around ? find(name) : Optional.empty();
  }

  private Optional<Outcome> find(String name) {
    TestRun run = standing.run();
    return run == null
        ? Optional.empty()
        : run.find(TestNames.written(name)).map(TestRun.Found::outcome);
  }

  private void tell(String test, Location at, @Nullable Outcome outcome) {
    if (standing.broken()) {
      failed = true;
    } else if (outcome == null) {
      came(test, at, "did not run");
    } else if (outcome.compareTo(Outcome.SKIPPED) >= 0) {
      came(test, at, outcome == Outcome.SKIPPED ? "was skipped" : "failed");
    } else if (outcome == Outcome.FLAKY) {
      findings.add(
          Finding.error(
                  TraceRules.PASSED,
                  test + " passed only when it was run again",
                  "find out what made it fail the first time")
              .as(Severity.WARNING)
              .at(at));
    }
  }

  private void came(String test, Location at, String what) {
    failed = true;
    finding(
        TraceRules.PASSED,
        at,
        test + ", which verifies " + requirement.id() + ", " + what,
        "run it until it passes; a test that does not run verifies nothing");
  }

  /** Also a row that names the class of the test: all tests of it have to pass then. */
  private static boolean isSame(String rowName, String linkName) {
    return TestNames.matches(rowName, linkName)
        || TestNames.matches(rowName, TestNames.dotted(linkName))
        || TestNames.holds(rowName, linkName)
        || TestNames.holds(linkName, rowName);
  }

  private void finding(RuleId rule, Location at, String message, String fix) {
    findings.add(Finding.error(rule, message, fix).at(at));
  }
}
