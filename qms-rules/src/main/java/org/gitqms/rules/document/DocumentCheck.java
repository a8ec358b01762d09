package org.gitqms.rules.document;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.finding.Finding;

/** Runs the document rules. */
public final class DocumentCheck {

  private DocumentCheck() {}

  /**
   * Everything that is wrong with {@code document}, sorted by rule and place; empty if nothing is.
   * Takes bounded time and gives findings, never an exception, for any bytes.
   */
  public static List<Finding> check(DocumentText document, Expectation expectation) {
    return check(ParsedDocument.parse(document), expectation);
  }

  /** The same, of a document that is parsed already. */
  public static List<Finding> check(ParsedDocument document, Expectation expectation) {
    List<DocumentRule> rules =
        document.problem().isPresent() ? List.of(DocumentRules.READABLE) : DocumentRules.ALL;
    List<Finding> found = new ArrayList<>();
    for (DocumentRule rule : rules) {
      found.addAll(rule.check(document, expectation));
    }
    found.sort(Finding.ORDER);
    return List.copyOf(found);
  }
}
