package org.gitqms.rules.rule.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Imports;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QMS-259. */
class OlderCompletionTest {

  private static final String TEXT =
      """
      ---
      title: "Title"
      revision_summary: First
      ---

      # CR-001: Title

      ## Documents Affected

      | Document | Change Type | Description |
      |----------|-------------|-------------|
      | %s | Modify | it |

      ## Execution

      | EI | Task Description | Execution Summary | Task Outcome | Performed By - Date |
      |----|------------------|-------------------|--------------|---------------------|
      | EI-1 | Do it | Done, commit 6a33f1a | %s | claude - 2026-02-10 |
      """;

  private final Ledger ledger = begun();

  @Test
  void what_would_close_here_is_no_finding() {
    assertThat(closed(TEXT.formatted("TEMPLATE-CR", "Pass"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "N/A, QMS-305, the outcome of EI-1 is N/A",
    "Partial, QMS-305, the outcome of EI-1 is Partial",
    "Fail, QMS-306, EI-1 failed and names no variance of CR-001"
  })
  void what_would_not_is_told_as_historical_under_the_rule_that_holds_it(
      String outcome, String rule, String message) {
    assertThat(closed(TEXT.formatted("TEMPLATE-CR", outcome)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().value()).isEqualTo(rule);
              assertThat(finding.severity()).isEqualTo(Severity.HISTORICAL);
              assertThat(finding.message()).isEqualTo(message);
              assertThat(finding.document()).contains("CR-001");
            });
  }

  @Test
  void words_alone_are_no_evidence_and_a_file_that_is_not_there_neither() {
    String text = TEXT.formatted("TEMPLATE-CR", "Pass");

    assertThat(rules(closed(text.replace("commit 6a33f1a", "as planned"))))
        .containsExactly("QMS-309");
  }

  @Test
  void a_document_that_is_not_in_force_is_told() {
    assertThat(rules(closed(TEXT.formatted("SDLC-FLOW-RTM", "Pass")))).containsExactly("QMS-404");
  }

  @Test
  void other_entries_are_not_asked() {
    Imports.create(ledger, "CR-001", "claude")
        .bringing("QMS/CR/CR-001/CR-001.draft.md", Content.of(TEXT.formatted("TEMPLATE-CR", "N/A")))
        .accepted();

    assertThat(rules(Imports.entry(ledger, "CR-001", "CHECKIN", "0.1", "claude").remarks()))
        .doesNotContain("QMS-305");
  }

  private List<Finding> closed(String text) {
    Imports.create(ledger, "CR-001", "claude").accepted();
    ledger.forging("CR-001", OlderCompletionTest::atItsEnd);
    ledger.forgingFile("QMS/CR/CR-001/CR-001.md", text);
    return Imports.entry(ledger, "CR-001", "CLOSE", "0.1", "claude").remarks().stream()
        .filter(finding -> !finding.rule().value().startsWith("QMS-25"))
        .toList();
  }

  private static DocumentRecord.Change atItsEnd(DocumentRecord.Change change) {
    return change.status(Status.POST_APPROVED);
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(f -> f.rule().value()).toList();
  }

  private static Ledger begun() {
    Ledger ledger = Ledger.unborn();
    ledger
        .by("admin")
        .genesis(Foundation.shipped())
        .asking(TrailerKey.STORE, Digest.of(new byte[0]).value())
        .accepted();
    return ledger;
  }
}
