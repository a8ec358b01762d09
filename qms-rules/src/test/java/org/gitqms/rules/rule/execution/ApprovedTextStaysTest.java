package org.gitqms.rules.rule.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QMS-301. */
class ApprovedTextStaysTest {

  private final Ledger ledger = Ledger.shipped();

  @BeforeEach
  void aChangeRecordInHand() {
    Work.begun(ledger, "CR-001").inHand();
  }

  @Test
  void what_execution_fills_is_filled() {
    ledger.by("init").checkin("CR-001", Work.on(ledger, "CR-001").done()).accepted();
  }

  @Test
  void a_check_in_that_changes_nothing_passes() {
    ledger.by("init").checkin("CR-001", ledger.workingText("CR-001")).accepted();
  }

  @ParameterizedTest
  @Verifies("REQ-EXEC-001")
  @CsvSource(
      delimiter = ';',
      value = {
        "## 2. Scope\\n\\nwhat; ## 2. Scope\\n\\nmore than what; Scope: - what there is to say; + more than what there is to say",
        "| None | None | None |\\n\\n<!-- guidance: Name; | src/ | modify | all |\\n\\n<!-- guidance: Name; Files affected: - | None | None | None |; + | src/ | modify | all |",
        "| EI-1 | what; | EI-1 | not what; Execution items: - | EI-1 | what there is to say | no | ... | ... | ... | ... | ... |; + | EI-1 | not what",
        "| EI-2 |; | EI-3 |; Execution items: - | EI-2 |; + | EI-3 |",
        "title: \"Title; title: \"A title; what was approved: - title: \"Title of CR-001\"; + title: \"A title of CR-001\"",
      })
  void what_was_approved_does_not_change(String from, String to, String removed, String added) {
    String message = "init changed what was approved";
    String text = Texts.of(Work.on(ledger, "CR-001").done());
    Content changed =
        Content.of(Texts.edited(text, from.replace("\\n", "\n"), to.replace("\\n", "\n")));

    var finding = ledger.by("init").checkin("CR-001", changed).refusedBy("QMS-301", message);

    assertThat(finding.message()).contains(removed).contains(added == null ? "" : added);
    assertThat(finding.location().orElseThrow().line()).isPositive();
  }

  @Test
  void every_section_that_was_changed_is_told() {
    String text = Texts.of(ledger.workingText("CR-001"));
    String changed = text.replace("what there is to say\n", "something else\n");

    assertThat(ledger.by("init").checkin("CR-001", Content.of(changed)).findingsOf("QMS-301"))
        .hasSize(3)
        .allMatch(f -> f.contains("- what there is to say; + something else"));
  }

  @Test
  void the_frozen_digest_decides_and_not_the_text_before() {
    String text = Texts.of(ledger.workingText("CR-001"));
    ledger.forgingFile(
        "QMS/CR/CR-001/CR-001.md", text.replace("what there is to say\n", "something else\n"));

    // Back to what was approved, whatever stood there meanwhile.
    ledger.by("init").checkin("CR-001", Content.of(text)).accepted();
  }

  @Test
  void a_digest_of_another_kind_leaves_the_text_before_to_compare_with() {
    ledger.forging("CR-001", r -> r.frozen(Digest.of(new byte[0])));

    Content more =
        Texts.edited(ledger.workingText("CR-001"), "## 2. Scope\n", "## 2. Scope\n\nx\n");
    ledger.by("init").checkin("CR-001", more).refusedBy("QMS-301");
    ledger.by("init").checkin("CR-001", Work.on(ledger, "CR-001").done()).accepted();
  }

  @Test
  void a_draft_is_written_freely() {
    Work.created(ledger, "CR-002").planned();
    Work.on(ledger, "CR-002").inHand();
    Content other =
        Texts.edited(ledger.workingText("CR-002"), "## 2. Scope\n", "## 2. Scope\n\nx\n");

    ledger.by("init").checkin("CR-002", other).accepted();
  }

  @Test
  void a_type_without_items_takes_no_part() {
    Ledger small = Ledger.governed();
    Course.take(small, "CR-001", Status.IN_EXECUTION);
    small.by("init").checkout("CR-001").accepted();

    small.by("init").checkin("CR-001", "Anything.").accepted();
  }
}
