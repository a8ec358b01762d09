package org.gitqms.rules.document;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/** One thing that a controlled document has to hold. */
public interface DocumentRule {

  /** The stable id. */
  RuleId id();

  /** What holds, in one line; also the heading of the rule's page. */
  String title();

  /**
   * Every place where {@code document} does not hold it. Called only for a document without {@link
   * ParsedDocument#problem()}, but for {@link DocumentRules#READABLE}.
   */
  List<Finding> check(ParsedDocument document, Expectation expectation);
}
