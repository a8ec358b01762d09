package org.gitqms.rules.rule.trace;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.scope.QualifiedCommit;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-601: a traceability matrix that is routed names its qualified commit by the full id. */
public final class QualifiedCommitNamed implements Rule {

  private static final RuleId ID = new RuleId("QMS-601");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A traceability matrix names one qualified commit by its full id";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    boolean asked = event.type().filter(QualifiedCommit::isAskedOf).isPresent();
    if (event.kind() != EventKind.ROUTE_REVIEW || !asked) {
      return List.of();
    }
    DocumentRecord record = event.record().orElseThrow();
    return event.before().workingText(record).map(this::findings).orElse(List.of());
  }

  private List<Finding> findings(ParsedDocument text) {
    List<QualifiedCommit> named = QualifiedCommit.read(text);
    if (named.isEmpty()) {
      return List.of(
          error(
                  "no qualified commit is named under \"" + QualifiedCommit.SECTION + "\"",
                  "write its full id under the heading Qualified commit of that table")
              .at(text.at(0)));
    }
    List<Finding> findings = new ArrayList<>();
    for (QualifiedCommit commit : named) {
      if (commit.id().isEmpty()) {
        findings.add(
            error(
                    "\"" + commit.text() + "\" is no full commit id",
                    "write all 40 hex digits, in lower case: git rev-parse HEAD")
                .at(text.at(commit.at())));
      }
    }
    if (findings.isEmpty() && named.size() > 1) {
      findings.add(
          error(
                  named.size() + " qualified commits are named",
                  "name one commit, on which all tests ran; a system of its own has a matrix of its"
                      + " own")
              .at(text.at(named.get(1).at())));
    }
    return findings;
  }
}
