package org.gitqms.rules.document;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/** Frontmatter that is missing, is no plain YAML, or holds other keys than the two. */
final class MalformedFrontmatter implements DocumentRule {

  private static final RuleId ID = new RuleId("QMS-101");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Frontmatter holds a title and a revision summary, nothing else";
  }

  @Override
  public List<Finding> check(ParsedDocument document, Expectation expectation) {
    Findings findings = new Findings(this, document, expectation);
    Frontmatter frontmatter = document.frontmatter();
    frontmatter.problems().forEach(findings::error);
    if (frontmatter.hasTitleToken() && !expectation.template()) {
      findings.error(
          document.text().indexOf(Frontmatter.TITLE_TOKEN),
          "title is still the token of the template",
          "write the title of this document, between double quotes");
    }
    return findings.list();
  }
}
