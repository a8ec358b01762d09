package org.gitqms.rules.document;

import java.util.List;
import java.util.regex.Pattern;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/** A revision whose summary does not say which change record allowed it. A guideline. */
final class UnnamedAuthority implements DocumentRule {

  private static final RuleId ID = new RuleId("QMS-109");
  private static final Pattern CHANGE_RECORD = Pattern.compile("(?<![\\w-])CR-[0-9]{3,}(?!\\w)");

  /** Change records, investigations and their children carry their own authority. */
  private static final Pattern AUTHORITY = Pattern.compile("(?:CR|INV)-.*");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "The revision summary names the authorising change record";
  }

  @Override
  public List<Finding> check(ParsedDocument document, Expectation expectation) {
    Findings findings = new Findings(this, document, expectation);
    if (expectation.approvedBefore() && !AUTHORITY.matcher(expectation.documentId()).matches()) {
      document
          .frontmatter()
          .revisionSummary()
          .filter(summary -> !CHANGE_RECORD.matcher(summary).find())
          .ifPresent(
              summary ->
                  findings.warning(
                      document.frontmatter().revisionSummaryAt(),
                      "revision_summary names no change record",
                      "start it with the one that allows the revision, such as CR-012:"));
    }
    return findings.list();
  }
}
