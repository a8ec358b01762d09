package org.gitqms.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.finding.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailOnTest {

  private static final Finding FINDING = Finding.error(new RuleId("QMS-101"), "wrong", "right it");

  @Test
  void by_default_a_warning_stays_one() throws MojoExecutionException {
    Verification result = result(Severity.WARNING, Severity.HISTORICAL);
    assertThat(FailOn.parse("error").weigh(result)).isEqualTo(result);
  }

  @Test
  void a_warning_becomes_an_error_and_history_stays_history() throws MojoExecutionException {
    Verification result = result(Severity.WARNING, Severity.ERROR, Severity.HISTORICAL);
    assertThat(FailOn.parse("warning").weigh(result))
        .isEqualTo(result(Severity.ERROR, Severity.ERROR, Severity.HISTORICAL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "never", "ERROR", "historical", "warnings"})
  void an_unknown_weight_is_refused(String word) {
    assertThatThrownBy(() -> FailOn.parse(word))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("there is no weight '" + word + "'")
        .hasMessageContaining("\nfix: ");
  }

  private static Verification result(Severity... weights) {
    return new Verification(
        new Verification.Scope("HEAD", "tip", null, 1),
        new Verification.Trust(null, null, 0, null, List.of()),
        new Verification.Tally(Map.of(), Map.of(), Map.of(), Map.of()),
        List.of(weights).stream().map(FINDING::as).toList());
  }
}
