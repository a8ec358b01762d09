package org.gitqms.rules.rule.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.fixture.Imports;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.record.Imported;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-908. */
class ImportOrderTest {

  private static final String TRAIL = Imports.trail("CR-001");

  private final Ledger ledger = Imports.begun();

  @Test
  void lines_are_taken_over_one_after_the_other() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    ledger
        .by("admin")
        .importing("CR-001", "CHECKIN", "0.1", "claude", TRAIL + ":2", TRAIL + ":3")
        .accepted();

    assertThat(ledger.record("CR-001").imported()).isEqualTo(new Imported(TRAIL, 3));
  }

  @Test
  @Verifies("REQ-IMPORT-001")
  void a_line_is_not_left_out() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    var finding = checkin(":3").refusedBy("QMS-908", "line 2 of the trail was expected here");

    assertThat(finding.location()).contains(Location.of(TRAIL, 3));
  }

  @Test
  @Verifies("REQ-IMPORT-001")
  void a_line_is_not_taken_over_twice() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    checkin(":1").refusedBy("QMS-908", "line 2 of the trail was expected here");
  }

  @Test
  void a_trail_is_taken_over_from_its_beginning() {
    Imports.create(ledger, "CR-001", "claude")
        .asking(TrailerKey.SOURCE, TRAIL + ":2")
        .refusedBy("QMS-908", "line 1 of the trail was expected here");
  }

  @Test
  void the_lines_of_one_entry_are_of_one_trail() {
    Imports.create(ledger, "CR-001", "claude")
        .asking(TrailerKey.SOURCE, TRAIL + ":1", "other.jsonl:2")
        .refusedBy("QMS-908", "line 2 of the trail was expected here");
  }

  @Test
  void a_document_keeps_to_its_trail() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    ledger
        .by("admin")
        .importing("CR-001", "CHECKIN", "0.1", "claude", "other.jsonl:2")
        .refusedBy("QMS-908", "line 2 of the trail was expected here");
  }

  @Test
  void a_trail_belongs_to_one_document() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    Imports.create(ledger, "CR-002", "claude")
        .asking(TrailerKey.SOURCE, TRAIL + ":1")
        .refusedBy("QMS-908", TRAIL + " is the trail of CR-001");
  }

  @Test
  void a_document_that_genesis_brought_is_not_imported() {
    ledger
        .by("admin")
        .importing("TEMPLATE-CR", "CHECKIN", "1.1", "claude", "t.jsonl:1")
        .refusedBy("QMS-908", "TEMPLATE-CR is not an imported document");
  }

  @Test
  @Verifies("REQ-IMPORT-002")
  void while_importing_there_are_no_other_events() {
    ledger
        .by("init")
        .create("CR-001", "Change")
        .refusedBy("QMS-908", "the import is not adopted yet");
    ledger.by("qa").govern().refusedBy("QMS-908", "the import is not adopted yet");
  }

  @Test
  void what_no_genesis_announced_is_not_imported() {
    Ledger plain = Ledger.governed();

    Imports.create(plain, "CR-001", "claude").refusedBy("QMS-908", "there is no open import");
    plain.by("qa").adopt().refusedBy("QMS-908", "there is no open import to adopt");
  }

  @Test
  @Verifies("REQ-IMPORT-002")
  void after_adoption_nothing_is_imported() {
    Imports.create(ledger, "CR-001", "claude").accepted();
    ledger.by("qa").adopt().accepted();

    checkin(":2").refusedBy("QMS-908", "there is no open import");
    ledger.by("qa").adopt().refusedBy("QMS-908", "there is no open import to adopt");
    ledger.by("init").create("CR-002", "Change").accepted();
  }

  private org.gitqms.rules.fixture.Attempt checkin(String line) {
    return ledger.by("admin").importing("CR-001", "CHECKIN", "0.1", "claude", TRAIL + line);
  }
}
