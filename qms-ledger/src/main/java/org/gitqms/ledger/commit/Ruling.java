package org.gitqms.ledger.commit;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;

/**
 * What is to be said of a commit that is being made.
 *
 * @param findings errors refuse it; all else is told
 */
public record Ruling(List<Finding> findings) {

  /** Nothing is to be said. */
  public static final Ruling FINE = new Ruling(List.of());

  public Ruling {
    findings = List.copyOf(findings);
  }

  /** It must not be made. */
  public static Ruling refused(Finding... findings) {
    return new Ruling(List.of(findings));
  }

  /** True unless something refuses it. */
  public boolean allows() {
    return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
