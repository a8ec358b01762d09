package org.gitqms.rules.document;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;

/** Collects what one rule finds in one document, up to a number a person can still read. */
final class Findings {

  static final int MOST = 50;

  private final RuleId rule;
  private final ParsedDocument document;
  private final String documentId;
  private final List<Finding> found = new ArrayList<>();
  private int left;

  Findings(DocumentRule rule, ParsedDocument document, Expectation expectation) {
    this.rule = rule.id();
    this.document = document;
    this.documentId = expectation.documentId();
  }

  void error(int offset, String message, String fix) {
    add(Severity.ERROR, document.at(offset), message, fix);
  }

  void error(Problem problem) {
    error(problem.offset(), problem.message(), problem.fix());
  }

  void warning(int offset, String message, String fix) {
    add(Severity.WARNING, document.at(offset), message, fix);
  }

  /** An error about the file as a whole. */
  void error(String message, String fix) {
    add(Severity.ERROR, Location.of(document.path()), message, fix);
  }

  private void add(Severity severity, Location place, String message, String fix) {
    if (found.size() == MOST) {
      left++;
      return;
    }
    found.add(new Finding(rule, severity, null, documentId, place, message, fix));
  }

  List<Finding> list() {
    if (left == 0) {
      return List.copyOf(found);
    }
    List<Finding> all = new ArrayList<>(found);
    all.add(
        Finding.error(
                rule,
                left + " more of the same are not listed",
                "correct those listed, then check again")
            .about(documentId)
            .at(Location.of(document.path())));
    return List.copyOf(all);
  }
}
