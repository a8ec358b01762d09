package org.gitqms.maven;

import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.gitqms.ledger.verify.Progress;
import org.gitqms.report.ReportContext;
import org.gitqms.report.TextReport;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.finding.Verification;

/** The text report, line by line in the log of the build, each line with its weight. */
record BuildLog(Log log) {

  private static final int OFTEN = 2_000;

  /** Says now and then how far a long walk has come. */
  Progress progress() {
    return (done, total) -> {
      if (done % OFTEN == 0 && done < total) {
        log.info("judged " + done + " of " + total + " commits");
      }
    };
  }

  /** Tells the whole result. */
  void tell(Verification result, ReportContext context) {
    TextReport text = TextReport.plain();
    int told = 0;
    for (Finding finding : result.findings()) {
      if (finding.severity() != Severity.HISTORICAL) {
        List<String> lines = text.render(finding).lines().toList();
        lines.forEach(line -> tell(finding.severity(), line));
        told += lines.size();
      }
    }
    // The text report begins with these same findings; what follows sums up.
    text.render(result, context).lines().skip(told).forEach(log::info);
  }

  private void tell(Severity severity, String line) {
    if (severity == Severity.ERROR) {
      log.error(line);
    } else {
      log.warn(line);
    }
  }
}
