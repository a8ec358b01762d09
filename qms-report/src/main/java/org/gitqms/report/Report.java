package org.gitqms.report;

import org.gitqms.rules.finding.Verification;

/**
 * One way to tell a result.
 *
 * <p>Text taken from the judged repository may be hostile. Whatever is hidden in it (control and
 * format characters, lone surrogates, noncharacters) comes out as {@code \}{@code uXXXX}, in every
 * format; of a text of more than 4,000 characters only the beginning comes out.
 *
 * <p>Who refuses more than errors gives those findings the weight of an error first ({@link
 * org.gitqms.rules.finding.Finding#as}), so that every rendition and the exit code say the same.
 */
public sealed interface Report
    permits TextReport, JsonReport, SarifReport, JUnitReport, AnnotationsReport, MarkdownReport {

  /** The whole report; lines end with LF, the last one too. To be written as UTF-8. */
  String render(Verification verification, ReportContext context);
}
