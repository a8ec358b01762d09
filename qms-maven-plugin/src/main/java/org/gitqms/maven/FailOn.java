package org.gitqms.maven;

import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.finding.Verification;

/** The least weight of a finding that ends the build. */
enum FailOn {
  ERROR,
  WARNING;

  /** Reads {@code error} or {@code warning}. */
  static FailOn parse(String word) throws MojoExecutionException {
    for (FailOn threshold : values()) {
      if (threshold.name().toLowerCase(Locale.ROOT).equals(word)) {
        return threshold;
      }
    }
    throw Unusable.because("there is no weight '" + word + "'", "-Dqms.failOn=error or warning");
  }

  /**
   * The result with each finding that ends the build as an error, so that every report and the
   * outcome of the build say the same. Historical findings stay what they are.
   */
  Verification weigh(Verification result) {
    return new Verification(
        result.scope(),
        result.trust(),
        result.tally(),
        result.findings().stream().map(this::weigh).toList());
  }

  private Finding weigh(Finding finding) {
    return this == WARNING && finding.severity() == Severity.WARNING
        ? finding.as(Severity.ERROR)
        : finding;
  }
}
