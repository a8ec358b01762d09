package org.gitqms.rules.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gitqms.rules.finding.Finding;

/** Small documents for the tests of one rule at a time. */
final class Judged {

  static final Expectation CR = Expectation.of("CR-001");
  static final String PATH = "QMS/CR/CR-001/CR-001.md";

  /** Six lines: what follows starts on line 7. */
  static final String HEAD =
      """
      ---
      title: Some change
      revision_summary: First draft
      ---
      # CR-001: Some change

      """;

  private Judged() {}

  static ParsedDocument document(String text) {
    return document(PATH, text);
  }

  static ParsedDocument document(String path, String text) {
    return ParsedDocument.parse(new DocumentText(path, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** {@code line:column message} of what the rule with this id finds in {@code text}. */
  static List<String> by(String rule, String text, Expectation expectation) {
    return by(rule, document(text), expectation);
  }

  static List<String> by(String rule, ParsedDocument document, Expectation expectation) {
    return DocumentCheck.check(document, expectation).stream()
        .filter(finding -> finding.rule().value().equals(rule))
        .map(Judged::told)
        .toList();
  }

  private static String told(Finding finding) {
    String place = finding.location().orElseThrow().toString();
    return place.substring(place.indexOf(':') + 1) + ' ' + finding.message();
  }
}
