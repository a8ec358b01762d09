package org.gitqms.githooks.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gitqms.githooks.Bench;
import org.gitqms.githooks.Seat;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening the document that deals with what did not go as approved. */
class DeviationCommandsTest {

  @TempDir private Path dir;
  private Bench bench;
  private Seat ines;

  @BeforeEach
  void sit() {
    bench = Bench.in(dir, "CR", "VAR", "TP", "ER", "ADD", "INV");
    bench.ledger().lead("CR-001", Status.IN_EXECUTION);
    bench
        .ledger()
        .by(bench.cast().init())
        .create("CR-001-TP-001", "Tests")
        .checkin("CR-001-TP-001");
    ines = bench.seat(bench.cast().init());
  }

  @AfterEach
  void leave() {
    bench.close();
  }

  @Test
  @Verifies("REQ-DESK-016")
  void var_opens_a_variance_of_type_1_with_the_item_filled_in() {
    assertThat(ines.does("var", "cr-001", "ei-2"))
        .contains("edit QMS/CR/CR-001/CR-001-VAR-001.draft.md");

    assertThat(ines.text("QMS/CR/CR-001/CR-001-VAR-001.draft.md"))
        .contains("title: \"Variance at EI-2 of CR-001\"")
        .contains("| EI-2 | as described | {{as it went}} |");
    assertThat(ines.text("QMS/.records/CR-001-VAR-001.json")).contains("\"type-1\"");
  }

  @Test
  void var_takes_another_type_and_title() {
    ines.does("var", "CR-001", "--type", "2", "--title", "Late pumps");

    assertThat(ines.text("QMS/.records/CR-001-VAR-001.json"))
        .contains("\"type-2\"")
        .contains("Late pumps");
  }

  @Test
  @Verifies("REQ-DESK-016")
  void er_opens_an_exception_report_about_a_step() {
    ines.does("er", "CR-001-TP-001", "TC-001-1");

    assertThat(ines.text("QMS/CR/CR-001/CR-001-TP-001-ER-001.draft.md"))
        .contains("| TC-001-1 | as described |");
  }

  @Test
  @Verifies("REQ-DESK-016")
  void inv_opens_an_investigation_that_names_where_it_came_from() {
    ines.does("inv", "--from", "CR-001");

    assertThat(ines.text("QMS/INV/INV-001/INV-001.draft.md"))
        .contains("title: \"Deviation in CR-001\"")
        .contains("| Systems and documents concerned | CR-001 |");
  }

  @Test
  void an_item_that_is_not_there_is_refused() {
    ines.refuses(1, "name an item as its table does", "var", "CR-001", "EI-9");
  }

  @Test
  void what_the_type_does_not_have_is_refused() {
    ines.refuses(2, "--type 1", "var", "CR-001", "--type", "3");
    ines.refuses(2, "leave out --type", "er", "CR-001-TP-001", "--type", "1");
    ines.refuses(2, "git qms inv --title", "inv");
  }

  @Test
  void an_addendum_waits_for_the_end_of_its_parent() {
    ines.refuses(1, "correct CR-001 itself while it is open", "add", "CR-001");
  }
}
