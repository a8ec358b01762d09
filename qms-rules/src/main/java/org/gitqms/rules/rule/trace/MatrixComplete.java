package org.gitqms.rules.rule.trace;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.matrix.Matrix;
import org.gitqms.rules.matrix.TracedMatrix;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-605: a matrix that is routed has a row for every requirement in force, and no other. */
public final class MatrixComplete implements Rule {

  @Override
  public RuleId id() {
    return Matrix.COMPLETE;
  }

  @Override
  public String title() {
    return "A traceability matrix has a row for every requirement, and no other";
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
    if (routed.get().version().isEmpty()) {
      return List.of(
          error(
                  routed.get().specification() + " is not in force, so there is nothing to trace",
                  "take " + routed.get().specification() + " to its approval first")
              .at(routed.get().text().at(0)));
    }
    return in(routed.get(), id());
  }

  /** What is wrong with a matrix under one rule. */
  static List<Finding> in(TracedMatrix traced, RuleId rule) {
    return traced.findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
  }
}
