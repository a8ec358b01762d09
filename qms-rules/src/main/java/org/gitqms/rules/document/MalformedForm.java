package org.gitqms.rules.document;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.form.Form;
import org.gitqms.rules.form.FormProblem;

/** A template that asks, but whose questions cannot all be asked and come to an end. */
final class MalformedForm implements DocumentRule {

  private static final RuleId ID = new RuleId("QMS-110");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "The form of a template can be asked from its beginning to its end";
  }

  @Override
  public List<Finding> check(ParsedDocument document, Expectation expectation) {
    Findings findings = new Findings(this, document, expectation);
    String text = document.text();
    if (!expectation.template() || !Form.isHintedAt(text)) {
      return findings.list();
    }
    for (FormProblem problem : Form.parse(text).problems()) {
      findings.error(problem.offset(), problem.message(), problem.fix());
    }
    int made = text.indexOf(Frontmatter.TITLE_TOKEN);
    int form = text.indexOf("<!-- @template:");
    if (form >= 0 && form < made) {
      findings.error(
          form,
          "the form stands before the document that is made of the template",
          "move it below the line that holds " + Frontmatter.TITLE_TOKEN);
    }
    return findings.list();
  }
}
