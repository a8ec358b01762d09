package org.gitqms.rules.rule.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.fixture.Attempt;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-222, and what a new document takes over of that which it names. */
class OriginNamedTest {

  private final Ledger ledger = Ledger.shipped();

  @Test
  void a_variance_takes_over_the_item_that_it_is_about() {
    changeRecord("Install the pump");

    String text = text(variance("EI-2"), "CR-001-VAR-001");

    assertThat(text).contains("| EI-2 | Install the pump | {{as it went}} |");
  }

  @Test
  void without_an_item_the_places_stay_to_be_filled() {
    changeRecord("Install the pump");

    String text =
        text(ledger.by("init").createVariance("CR-001-VAR-001", "type-1"), "CR-001-VAR-001");

    assertThat(text).contains("| {{ITEM: EI, CAPA or step}} |");
  }

  @Test
  void an_exception_report_takes_over_the_step_with_what_was_expected() {
    changeRecord("Install the pump");
    ledger.by("init").create("CR-001-TP-001", "Tests").accepted();

    String text =
        text(
            ledger
                .by("init")
                .create("CR-001-TP-001-ER-001", "It failed")
                .asking(TrailerKey.ITEM, "TC-001-2"),
            "CR-001-TP-001-ER-001");

    assertThat(text).contains("| TC-001-2 | {{ITEM.Expected result: as the protocol says}} |");
    assertThat(text).contains("TC-001: {{What the case shows}} | TC-001-2 |");
  }

  @Test
  void what_was_executed_and_written_is_taken_over_and_placeholders_are_not() {
    changeRecord("Install the pump");

    String text = text(variance("EI-1"), "CR-001-VAR-001");

    assertThat(text).contains("| EI-1 | {{ITEM.Task description/Action/Instruction: as the");
  }

  @Test
  void an_investigation_takes_over_the_document_that_it_came_from() {
    changeRecord("Install the pump");

    String text =
        text(
            ledger.by("init").create("INV-001", "Why").asking(TrailerKey.FROM, "CR-001"),
            "INV-001");

    assertThat(text).contains("| Systems and documents concerned | CR-001 |");
  }

  @ParameterizedTest
  @Verifies("REQ-DESK-016")
  @ValueSource(strings = {"EI-3", "TC-001-1", "CAPA-1"})
  void an_item_that_the_parent_has_not_is_refused(String item) {
    changeRecord("Install the pump");

    variance(item).refusedBy("QMS-222", "CR-001 has no item " + item);
  }

  @Test
  void a_document_without_parent_is_about_no_item() {
    ledger
        .by("init")
        .create("CR-001", "A change")
        .asking(TrailerKey.ITEM, "EI-1")
        .refusedBy("QMS-222", "CR-001 stands under no other document");
  }

  @Test
  void a_child_came_from_its_parent() {
    changeRecord("Install the pump");

    ledger
        .by("init")
        .createVariance("CR-001-VAR-001", "type-1")
        .asking(TrailerKey.FROM, "CR-001")
        .refusedBy("QMS-222", "CR-001-VAR-001 came from its parent CR-001");
  }

  @Test
  void a_document_came_from_one_that_is_there() {
    ledger
        .by("init")
        .create("INV-001", "Why")
        .asking(TrailerKey.FROM, "CR-007")
        .refusedBy("QMS-222", "there is no document CR-007");
  }

  private Attempt variance(String item) {
    return ledger
        .by("init")
        .createVariance("CR-001-VAR-001", "type-1")
        .asking(TrailerKey.ITEM, item);
  }

  private void changeRecord(String task) {
    ledger.by("init").create("CR-001", "A change").accepted();
    String text = content("CR-001");
    String last = "| EI-2 | {{What is done, and how one sees that it is done}} |";
    ledger
        .by("init")
        .checkin("CR-001", Content.of(text.replace(last, "| EI-2 | " + task + " |")))
        .accepted();
  }

  private String text(Attempt created, String id) {
    created.accepted();
    return content(id);
  }

  private String content(String id) {
    return new String(
        ledger.state().workingContent(ledger.record(id)).orElseThrow().bytes(),
        StandardCharsets.UTF_8);
  }
}
