package org.gitqms.rules.rule.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.matrix.Matrix;
import org.gitqms.rules.matrix.TotalsCheck;
import org.gitqms.rules.matrix.TracedMatrix;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-607: the numbers of a matrix that is routed agree, and each of its rows says Pass. */
public final class TotalsAddUp implements Rule {

  @Override
  public RuleId id() {
    return Matrix.TOTALS;
  }

  @Override
  public String title() {
    return "The totals of a traceability matrix add up, and everything passed";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    Optional<TracedMatrix> routed = RoutedMatrix.of(event);
    if (routed.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>(TotalsCheck.of(routed.get().matrix()));
    findings.addAll(MatrixComplete.in(routed.get(), id()));
    if (routed.get().matrix().tallies().isEmpty()) {
      findings.add(
          error(
                  "no test results are counted",
                  "write a table with the columns Suite, Tests, Passed, Failed and Skipped")
              .at(routed.get().text().at(0)));
    }
    return findings;
  }
}
