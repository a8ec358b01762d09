package org.gitqms.rules.rule.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.fixture.Imports;
import org.gitqms.rules.fixture.Ledger;
import org.junit.jupiter.api.Test;

/** QMS-258. */
class LostParentTest {

  private static final String TEXT = "---\ntitle: T\nrevision_summary: s\n---\n\n# VAR-001: T\n";

  private final Ledger ledger = Imports.begun();

  @Test
  void a_child_that_names_no_parent_is_reported_and_gets_a_folder_of_its_own() {
    List<Finding> remarks =
        Imports.entry(ledger, "VAR-001", "CREATE", "0.1", "claude")
            .bringing("QMS/VAR/VAR-001/VAR-001.draft.md", Content.of(TEXT))
            .remarks();

    assertThat(remarks).hasSize(1);
    assertThat(remarks.get(0).rule().value()).isEqualTo("QMS-258");
    assertThat(remarks.get(0).severity()).isEqualTo(Severity.HISTORICAL);
    assertThat(remarks.get(0).message()).isEqualTo("VAR-001 names no parent");
    assertThat(remarks.get(0).location()).contains(Location.of(Imports.trail("VAR-001"), 1));
    assertThat(ledger.text("QMS/VAR/VAR-001/VAR-001.draft.md")).isEqualTo(TEXT);
    assertThat(ledger.record("VAR-001").parent()).isNull();
  }

  @Test
  void a_child_that_names_its_parent_is_not() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    assertThat(
            Imports.entry(ledger, "CR-001-VAR-001", "CREATE", "0.1", "claude")
                .bringing(
                    "QMS/CR/CR-001/CR-001-VAR-001.draft.md",
                    Content.of(TEXT.replace("# VAR", "# CR-001-VAR")))
                .remarks())
        .isEmpty();
    assertThat(ledger.record("CR-001-VAR-001").parent()).hasToString("CR-001");
  }

  @Test
  void an_id_of_no_type_at_all_is_refused() {
    Imports.entry(ledger, "XY-001", "CREATE", "0.1", "claude")
        .refusedBy("QMS-207", "no document type has ids such as XY-001");
  }
}
