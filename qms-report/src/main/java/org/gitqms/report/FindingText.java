package org.gitqms.report;

import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;

/** A finding as people read it: {@code path:line:col QMS-304 what is wrong}, then the way out. */
final class FindingText {

  private FindingText() {}

  /** One line, and a second one with the fix if there is one; each ends with LF. */
  static String of(Finding finding, Palette palette) {
    String fix = VisibleText.of(finding.fix());
    return headline(finding, palette) + "\n" + (fix.isBlank() ? "" : "  fix: " + fix + "\n");
  }

  private static String headline(Finding finding, Palette palette) {
    return place(finding)
        + " "
        + palette.weighed(finding.severity(), rule(finding))
        + " "
        + VisibleText.of(finding.message())
        + commitOfPlace(finding);
  }

  private static String rule(Finding finding) {
    Severity severity = finding.severity();
    String rule = finding.rule().value();
    return severity == Severity.ERROR ? rule : rule + " " + severity.word() + ":";
  }

  private static String place(Finding finding) {
    return finding
        .location()
        .map(location -> VisibleText.of(location.toString()))
        .or(() -> finding.commit().map(id -> "commit " + VisibleText.shortId(id)))
        .or(() -> finding.document().map(VisibleText::of))
        .orElse("this commit");
  }

  private static String commitOfPlace(Finding finding) {
    if (finding.location().isEmpty()) {
      return "";
    }
    return finding.commit().map(id -> " (commit " + VisibleText.shortId(id) + ")").orElse("");
  }
}
